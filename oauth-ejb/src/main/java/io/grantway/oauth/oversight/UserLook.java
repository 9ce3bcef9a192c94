package io.grantway.oauth.oversight;

import io.grantway.consent.audit.AuditFindings;
import io.grantway.consent.record.Connection;
import io.grantway.consent.record.ConsentSet;
import io.grantway.oauth.account.User;
import java.util.List;
import java.util.UUID;

/**
 * What oversight sees of a user.
 *
 * @param partners those that hold consents of the user
 * @param partnerId the one whose sets and audit entries are shown; null where there is none
 * @param tokens of the last connections, newest first
 */
public record UserLook(
        User user,
        List<UUID> partners,
        UUID partnerId,
        List<Connection> connections,
        List<UserTokens> tokens,
        List<ConsentSet> consentSets,
        AuditFindings audit) {}
