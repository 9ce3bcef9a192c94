package io.grantway.admin.oversight;

import io.grantway.consent.audit.AuditAction;
import io.grantway.consent.audit.AuditFilter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;

/** The filters over audit entries, as an address has them. What is no value narrows nothing. */
@Named("auditFilter")
@RequestScoped
public class AuditFilterForm {

    /** For example {@code 2026-11-24}: years have four digits. */
    private static final int DAY = 10;

    private String action;
    private String type;
    private String from;
    private String until;
    private String before;

    public AuditFilter filter() {
        var last = day(until);
        return new AuditFilter(
                null,
                Arrays.stream(AuditAction.values())
                        .filter(found -> found.name().equals(action))
                        .findFirst()
                        .orElse(null),
                type == null || type.isBlank() ? null : type.strip(),
                start(day(from)),
                start(last == null ? null : last.plusDays(1)));
    }

    /** The place that the page starts behind; null for the first page. */
    Long place() {
        try {
            return before == null ? null : Long.valueOf(before);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Those that are about consents. */
    public AuditAction[] getActions() {
        return new AuditAction[] {
            AuditAction.CREATED, AuditAction.UPDATED, AuditAction.REVOKED, AuditAction.LINKED
        };
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.length() != DAY ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}
