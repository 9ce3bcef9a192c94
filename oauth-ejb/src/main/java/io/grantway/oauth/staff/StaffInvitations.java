package io.grantway.oauth.staff;

import io.grantway.oauth.InputCheck;
import io.grantway.oauth.InvalidInput;
import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.OpaqueTokens;
import io.grantway.oauth.OpaqueTokens.Token;
import io.grantway.oauth.Secrets;
import io.grantway.oauth.Secrets.Purpose;
import io.grantway.oauth.credential.PasswordHasher;
import io.grantway.oauth.credential.Totp;
import io.grantway.oauth.journal.Deed;
import io.grantway.oauth.journal.Doer;
import io.grantway.oauth.journal.Journal;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Links by which people join the staff: each is good once, and for a limited time. */
@Stateless
public class StaffInvitations {

    private static final Duration LIFETIME = Duration.ofDays(3);
    private static final Duration FIRST_LIFETIME = Duration.ofHours(24);
    private static final UUID FIRST = new UUID(0L, 1L);
    private static final int LEAST_PASSWORD = 12;
    private static final int MOST_PASSWORD = 200;
    private static final int MOST_NAME = 100;

    @Inject StaffInvitationRepository invitations;
    @Inject StaffRepository accounts;
    @Inject StaffSessionRepository sessions;
    @Inject PasswordHasher hasher;
    @Inject OpaqueTokens tokens;
    @Inject Secrets secrets;
    @Inject Journal journal;
    @Inject OAuthSettings settings;
    @Inject Clock clock;
    @Resource SessionContext context;

    /**
     * Invites someone; an address that has an account gets a link to set its credentials anew.
     *
     * @return the token of the link, good once and for 3 days, which is shown only here
     */
    public String invite(Staff staff, String email, String name, Set<StaffRole> roles) {
        staff.require(StaffAction.MANAGE_STAFF);
        var check = new InputCheck();
        var address = StaffSignIn.normal(check.email("email", email));
        var person = check.text("name", name, MOST_NAME);
        if (roles.isEmpty()) {
            check.fault("roles", "must be at least one");
        }
        check.done();
        var now = clock.instant();
        var token = tokens.issue(Purpose.STAFF_INVITATION, now);
        invitations.insert(
                new StaffInvitation(
                        token.id(),
                        token.hash(),
                        address,
                        person,
                        StaffRole.format(roles),
                        staff.id(),
                        now,
                        now.plus(LIFETIME)));
        journal.write(
                staff.doer(),
                Deed.of("staff.invited").to(token.id()).change(null, StaffRole.format(roles)));
        return token.text();
    }

    /**
     * The link for the first account of a server, a lead's; each call replaces the one before.
     * Empty where there is an account.
     */
    public Optional<String> first() {
        if (accounts.count() > 0) {
            return Optional.empty();
        }
        var now = clock.instant();
        var token = tokens.issue(Purpose.STAFF_INVITATION, FIRST);
        var roles = StaffRole.format(EnumSet.of(StaffRole.TAM, StaffRole.TAM_LEAD));
        invitations.openFirst(FIRST, token.hash(), roles, now);
        return invitations.renewFirst(FIRST, token.hash(), now, now.plus(FIRST_LIFETIME)) == 1
                ? Optional.of(token.text())
                : Optional.empty();
    }

    /** What a link invites to; showing it does not use it up. */
    public Optional<Invitation> open(String token) {
        return living(token).map(found -> shown(token, found));
    }

    /**
     * Makes the account, or gives the one of this address new credentials and ends its sessions.
     *
     * @param source the network address of the request
     * @throws InvalidInvitation where the link was used before or has expired
     * @throws InvalidInput naming what to change; the link stays good
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void accept(String token, NewCredentials credentials, String source) {
        var self = context.getBusinessObject(StaffInvitations.class);
        self.check(token, credentials);
        try {
            self.complete(token, credentials, hasher.hash(credentials.password()), source);
        } catch (PasswordHasher.BusyException e) {
            throw new InvalidInput("password", "the server is busy: try again in a moment");
        }
    }

    /** For this class alone. */
    public void check(String token, NewCredentials credentials) {
        var invitation = living(token).orElseThrow(InvalidInvitation::new);
        var check = new InputCheck();
        var email =
                invitation.email() == null
                        ? check.email("email", credentials.email())
                        : invitation.email();
        check.text("name", credentials.name(), MOST_NAME);
        checkPassword(check, credentials.password(), email);
        var code = credentials.otpCode();
        if (code == null || code.isBlank()) {
            if (settings.isProduction()) {
                check.fault("otpCode", "must be filled in: a second factor is required");
            }
        } else if (Totp.step(totpSecret(token), code.strip(), clock.instant()).isEmpty()) {
            check.fault("otpCode", "is not the code of the moment");
        }
        check.done();
    }

    /** For this class alone. */
    public void complete(String token, NewCredentials given, String passwordHash, String source) {
        var invitation = living(token).orElseThrow(InvalidInvitation::new);
        var presented = tokens.read(Purpose.STAFF_INVITATION, token).orElseThrow();
        var now = clock.instant();
        if (invitations.use(presented.id(), presented.hash(), now) == 0) {
            throw new InvalidInvitation();
        }
        var email =
                StaffSignIn.normal(invitation.email() == null ? given.email() : invitation.email());
        var hasCode = given.otpCode() != null && !given.otpCode().isBlank();
        var totp = hasCode ? secrets.seal(totpSecret(token)) : null;
        var known = accounts.byEmail(email).orElse(null);
        var id = known == null ? UUID.randomUUID() : known.id();
        if (known == null) {
            accounts.insert(
                    new StaffAccount(
                            id,
                            email,
                            given.name().strip(),
                            invitation.roleTexts(),
                            passwordHash,
                            totp,
                            now));
        } else if (accounts.renewCredentials(email, passwordHash, totp) == 0) {
            throw new InvalidInvitation();
        }
        if (hasCode) {
            Totp.step(totpSecret(token), given.otpCode().strip(), now)
                    .ifPresent(step -> accounts.spendTotpStep(id, step));
        }
        sessions.endAll(id, now);
        journal.write(
                new Doer(io.grantway.consent.audit.Actor.staff(id), source),
                Deed.of(known == null ? "staff.joined" : "staff.credentials-renewed")
                        .to(id)
                        .change(null, known == null ? invitation.roleTexts() : null));
    }

    /** Deletes those that have expired. */
    public int purge() {
        return invitations.purge(clock.instant(), FIRST);
    }

    private static void checkPassword(InputCheck check, String password, String email) {
        if (password == null || password.length() < LEAST_PASSWORD) {
            check.fault("password", "must be at least " + LEAST_PASSWORD + " characters");
        } else if (password.length() > MOST_PASSWORD) {
            check.fault("password", "must be at most " + MOST_PASSWORD + " characters");
        } else if (password.chars().distinct().count() < 5 || password.equalsIgnoreCase(email)) {
            check.fault("password", "is too easy to guess");
        }
    }

    private Optional<StaffInvitation> living(String token) {
        return tokens.read(Purpose.STAFF_INVITATION, token).flatMap(this::living);
    }

    private Optional<StaffInvitation> living(Token presented) {
        return invitations
                .living(presented.id(), clock.instant())
                .filter(found -> presented.proves(found.tokenHash()));
    }

    private Invitation shown(String token, StaffInvitation found) {
        var secret = totpSecret(token);
        var account = found.email() == null ? "staff" : found.email();
        return new Invitation(
                found.email(),
                found.name(),
                found.roles(),
                found.expiresAt(),
                secret,
                Totp.uri("Grantway", account, secret),
                settings.isProduction());
    }

    /** Follows from the token: the same each time that the page is shown. */
    private String totpSecret(String token) {
        return Totp.secret(
                secrets.keyed(
                        Purpose.STAFF_SECOND_FACTOR,
                        token.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    }
}
