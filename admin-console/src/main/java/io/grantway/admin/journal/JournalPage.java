package io.grantway.admin.journal;

import io.grantway.admin.page.Ids;
import io.grantway.oauth.journal.Journal;
import io.grantway.oauth.journal.JournalFilter;
import io.grantway.oauth.journal.JournalLine;
import io.grantway.oauth.onboarding.Applications;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** What staff and partners did, newest first. */
@Named("journal")
@ViewScoped
public class JournalPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject transient Journal journal;
    @Inject transient Applications applications;

    private String type;
    private String actor;
    private String applicationId;
    private LocalDate from;
    private LocalDate until;
    private String user;
    private String before;
    private transient List<JournalLine> lines;
    private transient boolean more;

    private static final int SIZE = 50;

    public void open() {
        var found =
                journal.page(
                        new JournalFilter(
                                Ids.orNull(applicationId),
                                blankToNull(actor),
                                blankToNull(type),
                                start(from),
                                start(until == null ? null : until.plusDays(1)),
                                Ids.orNull(user)),
                        Ids.orNull(before),
                        SIZE + 1);
        more = found.size() > SIZE;
        lines = more ? found.subList(0, SIZE) : found;
    }

    /** The id of the last line that is shown: the page after this one starts below it. */
    public UUID getLast() {
        return lines.get(lines.size() - 1).id();
    }

    private static Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getActor() {
        return actor;
    }

    public void setActor(String actor) {
        this.actor = actor;
    }

    public String getApplicationId() {
        return applicationId;
    }

    public void setApplicationId(String applicationId) {
        this.applicationId = applicationId;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    /** The user whom deeds concerned, by id. */
    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }

    public List<JournalLine> getLines() {
        return lines;
    }

    public boolean isMore() {
        return more;
    }
}
