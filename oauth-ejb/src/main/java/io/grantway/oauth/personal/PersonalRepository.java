package io.grantway.oauth.personal;

import jakarta.data.repository.Repository;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** What the authorization server holds on a user, in the order of the ids. */
@Repository(dataStore = "oauth")
interface PersonalRepository {

    StatelessSession session();

    default List<SignIn> signIns(UUID userId, UUID after, int most) {
        return page(
                SignIn.class,
                "select id, methods, authenticatedAt, expiresAt, endedAt, startedAt, lastSeenAt,"
                        + " userAgent, ipAddress from LoginSession"
                        + " where userId = :userId and id > :after order by id",
                userId,
                after,
                most);
    }

    default List<HeldRecoveryCode> recoveryCodes(UUID userId, UUID after, int most) {
        return page(
                HeldRecoveryCode.class,
                "select id, createdAt, usedAt from RecoveryCode"
                        + " where userId = :userId and id > :after order by id",
                userId,
                after,
                most);
    }

    default List<StoredDevice> rememberedDevices(UUID userId, UUID after, int most) {
        return page(
                StoredDevice.class,
                "select id, userAgent, createdAt, expiresAt from RememberedDevice"
                        + " where userId = :userId and id > :after order by id",
                userId,
                after,
                most);
    }

    default List<HeldEmailChange> emailChanges(UUID userId, UUID after, int most) {
        return page(
                HeldEmailChange.class,
                "select userId, email, createdAt, expiresAt from EmailChange"
                        + " where userId = :userId and userId > :after order by userId",
                userId,
                after,
                most);
    }

    default List<HeldDevice> knownDevices(UUID userId, UUID after, int most) {
        return page(
                HeldDevice.class,
                "select id, firstSeenAt, lastSeenAt from KnownDevice"
                        + " where userId = :userId and id > :after order by id",
                userId,
                after,
                most);
    }

    /** An application has one of a user at most: its id is the row's. */
    default List<HeldIdentityGrant> identityGrants(UUID userId, UUID after, int most) {
        return page(
                HeldIdentityGrant.class,
                "select applicationId, scopes, grantedAt from IdentityGrant"
                        + " where userId = :userId and applicationId > :after"
                        + " order by applicationId",
                userId,
                after,
                most);
    }

    default List<StoredPasskey> passkeys(UUID userId, UUID after, int most) {
        return page(
                StoredPasskey.class,
                "select id, name, credentialId, transports, backedUp, createdAt, lastUsedAt"
                        + " from Passkey where userId = :userId and id > :after order by id",
                userId,
                after,
                most);
    }

    default List<SignInAttempt> signInAttempts(UUID userId, UUID after, int most) {
        return page(
                SignInAttempt.class,
                "select id, at, succeeded, userAgent, ipAddress from SignInRecord"
                        + " where userId = :userId and id > :after order by id",
                userId,
                after,
                most);
    }

    default List<IssuedTokens> tokens(UUID userId, UUID after, int most) {
        return page(
                IssuedTokens.class,
                "select id, applicationId, clientKey, scope, methods, subject, authenticatedAt,"
                        + " createdAt, rotatedAt, endsAt, revokedAt, spendingLimit,"
                        + " spent from TokenFamily"
                        + " where userId = :userId and id > :after order by id",
                userId,
                after,
                most);
    }

    default List<HeldGrant> grants(UUID userId, UUID after, int most) {
        return page(
                HeldGrant.class,
                "select applicationId, grantId, createdAt from GrantHandle"
                        + " where userId = :userId and applicationId > :after"
                        + " order by applicationId",
                userId,
                after,
                most);
    }

    default List<HeldWallet> wallets(UUID userId, UUID after, int most) {
        return page(
                HeldWallet.class,
                "select id, currency, balance from Wallet"
                        + " where userId = :userId and id > :after order by id",
                userId,
                after,
                most);
    }

    default List<WalletMovement> walletTransactions(UUID userId, UUID after, int most) {
        return page(
                WalletMovement.class,
                "select t.id, t.walletId, t.amount, t.currency, t.recipient, t.description,"
                        + " t.createdAt from WalletTransaction t join Wallet w on w.id = t.walletId"
                        + " where w.userId = :userId and t.id > :after order by t.id",
                userId,
                after,
                most);
    }

    default List<HeldCard> cards(UUID userId, UUID after, int most) {
        return page(
                HeldCard.class,
                "select id, holderName, lastFour, expiry, status from Card"
                        + " where userId = :userId and id > :after order by id",
                userId,
                after,
                most);
    }

    default List<CardMovement> cardTransactions(UUID userId, UUID after, int most) {
        return page(
                CardMovement.class,
                "select t.id, t.cardId, t.amount, t.currency, t.merchant, t.createdAt"
                        + " from CardTransaction t join Card c on c.id = t.cardId"
                        + " where c.userId = :userId and t.id > :after order by t.id",
                userId,
                after,
                most);
    }

    default List<ToldEvent> webhookEvents(UUID userId, UUID after, int most) {
        return page(
                ToldEvent.class,
                "select id, partnerId, type, payload, state, createdAt, deliveredAt,"
                        + " acknowledgedAt from WebhookEvent"
                        + " where userId = :userId and id > :after order by id",
                userId,
                after,
                most);
    }

    private <T> List<T> page(Class<T> type, String hql, UUID userId, UUID after, int most) {
        return session()
                .createSelectionQuery(hql, type)
                .setParameter("userId", userId)
                .setParameter("after", after)
                .setMaxResults(most)
                .list();
    }
}
