package io.grantway.admin.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Points in time as pages show them, in UTC. */
@Named("times")
@ApplicationScoped
public class Times {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /** For example {@code 24 Nov 2026, 12:05 UTC}; a dash for none. */
    public static String text(Instant at) {
        return at == null ? "–" : MINUTE.format(at);
    }

    public String minute(Instant at) {
        return text(at);
    }

    public String second(Instant at) {
        return SECOND.format(at);
    }

    public String day(Instant at) {
        return at == null ? "–" : DAY.format(at);
    }
}
