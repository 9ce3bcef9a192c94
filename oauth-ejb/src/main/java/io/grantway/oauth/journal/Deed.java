package io.grantway.oauth.journal;

import java.util.UUID;

/**
 * Something that was done to a partner, an application or staff; null where a part says nothing. No
 * secret, and no personal data of users.
 *
 * @param type for example {@code redirect-uri.approved}
 * @param subject what it was done to
 * @param about the user whom it concerned: kept and chained as a keyed hash
 */
public record Deed(
        String type,
        UUID partnerId,
        UUID applicationId,
        String subject,
        String before,
        String after,
        String reason,
        UUID about) {

    public static Deed of(String type) {
        return new Deed(type, null, null, null, null, null, null, null);
    }

    public Deed at(UUID partner, UUID application) {
        return new Deed(type, partner, application, subject, before, after, reason, about);
    }

    public Deed to(Object what) {
        return new Deed(
                type, partnerId, applicationId, String.valueOf(what), before, after, reason, about);
    }

    public Deed change(Object from, Object into) {
        return new Deed(
                type, partnerId, applicationId, subject, text(from), text(into), reason, about);
    }

    public Deed because(String why) {
        return new Deed(type, partnerId, applicationId, subject, before, after, why, about);
    }

    public Deed about(UUID user) {
        return new Deed(type, partnerId, applicationId, subject, before, after, reason, user);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
