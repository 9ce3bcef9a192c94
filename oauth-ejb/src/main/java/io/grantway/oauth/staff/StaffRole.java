package io.grantway.oauth.staff;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What someone on the staff is; one person may be several. */
public enum StaffRole {
    /** A technical account manager: onboards partners. */
    TAM,
    /** Leads the account managers: decides who is on the staff. */
    TAM_LEAD,
    /** Sees everything and changes nothing. */
    AUDITOR,
    /** Runs the server: sees everything, and stops keys and staff in an incident. */
    OPERATOR;

    /** For example {@code tam-lead}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String format(Collection<StaffRole> roles) {
        return roles.stream().sorted().map(StaffRole::text).collect(Collectors.joining(" "));
    }

    static Set<StaffRole> parse(String roles) {
        var found = EnumSet.noneOf(StaffRole.class);
        var texts = Arrays.asList(roles.split(" "));
        for (var role : values()) {
            if (texts.contains(role.text())) {
                found.add(role);
            }
        }
        return Collections.unmodifiableSet(found);
    }
}
