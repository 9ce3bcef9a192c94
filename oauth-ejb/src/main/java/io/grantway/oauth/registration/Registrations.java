package io.grantway.oauth.registration;

import io.grantway.consent.record.Circumstances;
import io.grantway.consent.record.ConsentSets;
import io.grantway.oauth.InvalidInput;
import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.Secrets;
import io.grantway.oauth.Secrets.Purpose;
import io.grantway.oauth.account.Accounts;
import io.grantway.oauth.account.User;
import io.grantway.oauth.client.Client;
import io.grantway.oauth.client.Environment;
import io.grantway.oauth.credential.PasswordHasher;
import io.grantway.oauth.credential.PasswordPolicy;
import io.grantway.oauth.ledger.Ledger;
import io.grantway.oauth.mail.EmailAddress;
import io.grantway.oauth.mail.MailAllowance;
import io.grantway.oauth.mail.MailKind;
import io.grantway.oauth.mail.Mails;
import io.grantway.oauth.registration.RegistrationRefused.Reason;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * From an e-mail address to an account, in steps that can't be taken out of order: a code to the
 * address, the code back with a password and a country, the consents at the partner, the postal
 * address. A registration belongs to the application that began it, and lasts for a day.
 */
@Stateless
public class Registrations {

    private static final Duration CODE_LIFETIME = Duration.ofMinutes(10);
    private static final Duration LIFETIME = Duration.ofDays(1);
    private static final int MOST_GUESSES = 5;

    @Inject RegistrationRepository registrations;
    @Inject Accounts accounts;
    @Inject ConsentSets sets;
    @Inject Ledger ledger;
    @Inject Mails mails;
    @Inject MailAllowance allowance;
    @Inject PasswordPolicy passwords;
    @Inject PasswordHasher hasher;
    @Inject Secrets secrets;
    @Inject OAuthSettings settings;
    @Inject Clock clock;
    @Resource SessionContext context;

    /**
     * Sends a code of eight digits, good for 10 minutes and five tries; returns the id of the
     * registration. Whoever has an account gets another mail: nothing else tells that there is one.
     *
     * @throws TooManyCodes where the address got five within an hour
     */
    public UUID begin(Client client, EmailAddress email, Locale language) {
        allowance
                .take(email)
                .ifPresent(
                        wait -> {
                            throw new TooManyCodes(wait);
                        });
        var now = clock.instant();
        var id = UUID.randomUUID();
        var code = secrets.digits();
        registrations.insert(
                new StoredRegistration(
                        id,
                        client.applicationId(),
                        email.value(),
                        hash(id, code),
                        now,
                        now.plus(CODE_LIFETIME),
                        now.plus(LIFETIME)));
        if (accounts.user(email).isPresent()) {
            mails.send(
                    MailKind.ACCOUNT_EXISTS,
                    email,
                    language,
                    Map.of("code", code, "link", settings.baseUrl() + "/account"));
        } else {
            mails.send(MailKind.REGISTRATION_CODE, email, language, Map.of("code", code));
        }
        return id;
    }

    /**
     * Takes the code back. Where the address has an account the registration ends, and the account
     * is as it was. No transaction spans the password hash.
     *
     * @throws InvalidInput where the password is not fit; costs no try
     * @throws RegistrationRefused where the code is not that of this registration and address, or
     *     was taken before
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Registration verify(
            Client client, UUID id, EmailAddress email, String code, Applicant applicant) {
        passwords.require(
                applicant.password(),
                Arrays.asList(email.value(), applicant.firstName(), applicant.lastName()));
        var self = context.getBusinessObject(Registrations.class);
        var outcome = self.guess(client, id, email, code);
        if (outcome.isPresent()) {
            throw new RegistrationRefused(outcome.get());
        }
        try {
            return self.verified(client, id, email, applicant, hasher.hash(applicant.password()));
        } catch (PasswordHasher.BusyException e) {
            throw new RegistrationRefused(Reason.BUSY);
        }
    }

    /** Spends a try; why it does not count, or empty where the code is right. */
    public Optional<Reason> guess(Client client, UUID id, EmailAddress email, String code) {
        var now = clock.instant();
        var found =
                registrations
                        .find(id, client.applicationId(), now)
                        .filter(stored -> stored.email().equals(email.value()));
        if (found.isEmpty()) {
            return Optional.of(Reason.WRONG_CODE);
        }
        var isRight = Secrets.same(found.get().codeHash(), hash(id, code));
        if (isRight && found.get().toRegistration().phase() != RegistrationPhase.CODE_SENT) {
            return Optional.of(Reason.WRONG_PHASE);
        }
        return registrations.guess(id, MOST_GUESSES, now) == 1 && isRight
                ? Optional.empty()
                : Optional.of(Reason.WRONG_CODE);
    }

    /** The second half of {@link #verify}: the code was right. */
    public Registration verified(
            Client client, UUID id, EmailAddress email, Applicant applicant, String passwordHash) {
        var now = clock.instant();
        var spent =
                accounts.user(email).isPresent()
                        ? registrations.endAtAccount(id, now)
                        : registrations.verify(
                                id,
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                passwordHash,
                                applicant.firstName(),
                                applicant.lastName(),
                                applicant.country().code(),
                                now);
        if (spent == 0) {
            throw new RegistrationRefused(Reason.WRONG_PHASE);
        }
        return registrations
                .find(id, client.applicationId(), now)
                .map(StoredRegistration::toRegistration)
                .orElseThrow();
    }

    /** A registration whose code is due, or that ended at an account; empty where there is none. */
    public Optional<Registration> begun(Client client, UUID id) {
        return registrations
                .find(id, client.applicationId(), clock.instant())
                .map(StoredRegistration::toRegistration)
                .filter(found -> found.onboardingId() == null);
    }

    /** The registration of an onboarding, to go on with; empty where there is none of this app. */
    public Optional<Registration> find(Client client, UUID onboardingId) {
        return registrations
                .byOnboarding(onboardingId, client.applicationId(), clock.instant())
                .map(StoredRegistration::toRegistration);
    }

    /** Whether the consents of an onboarding were recorded at the partner. */
    public boolean hasConsents(Client client, UUID onboardingId) {
        return sets.byOnboarding(client.partnerId(), onboardingId.toString()).isPresent();
    }

    /**
     * Makes the account. The consents of the onboarding are linked to it by a step of their own.
     *
     * @throws RegistrationRefused where the address is not verified, the consents are not recorded,
     *     or there is an account already
     * @throws InvalidInput where the consents follow the policy of another country
     */
    public User complete(Client client, UUID onboardingId, PostalAddress address) {
        var stored =
                registrations
                        .byOnboarding(onboardingId, client.applicationId(), clock.instant())
                        .orElseThrow(() -> new RegistrationRefused(Reason.WRONG_PHASE));
        var registration = stored.toRegistration();
        var set =
                sets.byOnboarding(client.partnerId(), onboardingId.toString())
                        .orElseThrow(() -> new RegistrationRefused(Reason.WRONG_PHASE));
        var policy = new Country(registration.countryOfResidence()).policy();
        if (set.policyType() != policy) {
            throw new InvalidInput(
                    "policyType", "the consents have to follow the policy " + policy.text());
        }
        if (registrations.complete(registration.id()) == 0) {
            throw new RegistrationRefused(Reason.WRONG_PHASE);
        }
        var added =
                accounts.register(
                        registration.userId(),
                        new EmailAddress(registration.email()),
                        stored.passwordHash(),
                        registration.firstName(),
                        registration.lastName(),
                        registration.countryOfResidence(),
                        secrets.seal(address.json()));
        if (!added) {
            throw new RegistrationRefused(Reason.ACCOUNT_EXISTS);
        }
        if (client.environment() == Environment.SANDBOX) {
            ledger.open(registration.userId(), holder(registration));
        }
        return accounts.user(registration.userId()).orElseThrow();
    }

    /**
     * Makes the account and links the consents to it, for our own pages.
     *
     * @throws RegistrationRefused as {@link #complete}
     */
    public User completeWithConsents(
            Client client, UUID onboardingId, PostalAddress address, Circumstances circumstances) {
        var user = complete(client, onboardingId, address);
        var set = sets.byOnboarding(client.partnerId(), onboardingId.toString()).orElseThrow();
        sets.link(client.partnerId(), set.id(), user.id(), circumstances);
        return user;
    }

    /** Deletes some of those whose time is over; how many. */
    public int purge(int batch) {
        return registrations.purge(clock.instant(), batch);
    }

    private static String holder(Registration registration) {
        return registration.firstName() == null || registration.lastName() == null
                ? registration.email()
                : registration.firstName() + " " + registration.lastName();
    }

    private String hash(UUID id, String code) {
        return secrets.keyedText(Purpose.REGISTRATION_CODE, id + " " + code);
    }
}
