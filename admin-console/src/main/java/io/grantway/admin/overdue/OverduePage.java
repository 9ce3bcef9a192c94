package io.grantway.admin.overdue;

import io.grantway.admin.page.Ids;
import io.grantway.oauth.webhook.OverdueEvent;
import io.grantway.oauth.webhook.Webhooks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/** What partners should have acknowledged by now, the longest due first. */
@Named("overdue")
@RequestScoped
public class OverduePage {

    private static final int SIZE = 50;

    /** No database takes all that can be written as a time. */
    private static final Instant MOST = Instant.parse("9999-12-31T00:00:00Z");

    @Inject Webhooks webhooks;

    private String dueAfter;
    private String after;
    private List<OverdueEvent> found;

    public void open() {
        found = webhooks.overdueEverywhere(instant(dueAfter), Ids.orNull(after), SIZE + 1);
    }

    private static Instant instant(String text) {
        try {
            var time = text == null ? null : Instant.parse(text);
            return time == null || time.isBefore(Instant.EPOCH) || time.isAfter(MOST) ? null : time;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public List<OverdueEvent> getRows() {
        return found == null ? List.of() : found.subList(0, Math.min(found.size(), SIZE));
    }

    /** The last event that is shown: the next page starts behind it; null where there is none. */
    public OverdueEvent getLast() {
        return found != null && found.size() > SIZE ? found.get(SIZE - 1) : null;
    }

    public String getDueAfter() {
        return dueAfter;
    }

    public void setDueAfter(String dueAfter) {
        this.dueAfter = dueAfter;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
