package io.grantway.consent.record;

import static io.grantway.consent.record.ConsentStatus.GRANTED;
import static io.grantway.consent.record.ConsentStatus.REVOKED;

import io.grantway.consent.audit.AuditPage;
import io.grantway.consent.audit.AuditTrail;
import io.grantway.consent.policy.ConsentType;
import io.grantway.consent.policy.Policies;
import io.grantway.consent.policy.PolicyText;
import io.grantway.consent.subject.SubjectKey;
import io.grantway.consent.subject.SubjectKeys;
import io.grantway.consent.time.TimeOrderedId;
import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The consents of onboardings: opened, linked to an account, changed, read. Every method takes the
 * partner: what belongs to another partner is not there.
 */
@Stateless
public class ConsentSets {

    /** More onboardings than one person goes through at one partner. */
    private static final int MOST_SETS = 1_000;

    @Inject ConsentSetRepository sets;
    @Inject Opening opening;
    @Inject SetReader reader;
    @Inject Records records;
    @Inject Texts texts;
    @Inject SubjectKeys subjects;
    @Inject Policies policies;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /**
     * Records the consents of an onboarding.
     *
     * @throws InvalidConsents naming every fault
     * @throws DuplicateOnboarding where the partner has a set of this onboarding
     */
    public ConsentSet open(NewConsentSet request) {
        var faults = faults(request);
        if (!faults.isEmpty()) {
            throw new InvalidConsents(faults);
        }
        var setId = opening.open(request, clock.instant());
        return byId(request.tenantId(), setId).orElseThrow();
    }

    /** What keeps a set from being opened, a line for each fault; nothing is written. */
    public List<String> faults(NewConsentSet request) {
        return NewConsentSetRules.faults(request, clock.instant());
    }

    /** What keeps metadata from being recorded with a change, a line for each fault. */
    public List<String> faults(Map<String, Object> metadata) {
        return NewConsentSetRules.faults(metadata, clock.instant());
    }

    /**
     * Gives a set to a user account.
     *
     * @throws ConsentNotFound where the partner has no such set
     * @throws AlreadyLinked where it was given to an account before
     */
    public ConsentSet link(UUID tenantId, UUID setId, UUID userId, Circumstances circumstances) {
        var set = stored(tenantId, setId);
        var key = subjects.hold(set.subjectKeyId()).orElseThrow(ConsentNotFound::new);
        if (sets.link(setId, tenantId, userId, clock.instant()) == 0) {
            throw new AlreadyLinked();
        }
        subjects.link(key.id(), userId);
        audit.appendLink(key, setId, userId, circumstances.actor());
        return byId(tenantId, setId).orElseThrow();
    }

    public Optional<ConsentSet> byId(UUID tenantId, UUID setId) {
        return sets.byId(setId, tenantId).map(reader::read);
    }

    /** The set of an onboarding: one, or none. */
    public Optional<ConsentSet> byOnboarding(UUID tenantId, String onboardingId) {
        return sets.byOnboarding(tenantId, onboardingId).map(reader::read);
    }

    /** The sets that a user has with a partner, oldest first: of too many the newest. */
    public List<ConsentSet> ofUser(UUID tenantId, UUID userId) {
        var found = new ArrayList<>(sets.ofUser(userId, tenantId, Limit.of(MOST_SETS)));
        Collections.reverse(found);
        return reader.read(found);
    }

    /** The partners that hold consents of a user: for the user's own pages. */
    public List<UUID> tenantsOf(UUID userId) {
        return subjects.tenantsOf(userId);
    }

    /**
     * Puts another decision in the place of one.
     *
     * @param consentId the record that holds the decision until now
     * @param status granted or denied; what a partner brings for the sharing of data beside {@code
     *     Sec-GPC: 1} is a denial
     * @throws ConsentNotFound where the partner has no such set, or the decision was replaced
     * @throws InvalidConsents where the circumstances are over-long
     */
    public ConsentChange change(
            UUID tenantId,
            UUID setId,
            UUID consentId,
            ConsentStatus status,
            Circumstances circumstances) {
        if (status == REVOKED) {
            throw new InvalidConsents(List.of("Invalid consentStatus: must be granted or denied"));
        }
        return replace(stored(tenantId, setId), living(setId, consentId), status, circumstances);
    }

    /**
     * Withdraws a consent.
     *
     * @throws ConsentNotFound where the partner has no such consent, or it is revoked already
     */
    public ConsentChange revoke(
            UUID tenantId, UUID setId, UUID consentId, Circumstances circumstances) {
        var set = stored(tenantId, setId);
        var live = living(setId, consentId);
        if (live.status() == REVOKED) {
            throw new ConsentNotFound();
        }
        return replace(set, live, REVOKED, circumstances);
    }

    /**
     * Decides on a type, whether it was decided on before or not: the user's preferences, and the
     * opt-out that a {@code Sec-GPC} header is.
     *
     * @throws ConsentNotFound where the partner has no such set
     */
    public ConsentChange decide(
            UUID tenantId,
            UUID setId,
            ConsentType type,
            ConsentStatus asked,
            Circumstances circumstances) {
        var set = stored(tenantId, setId);
        var live = sets.live(setId, type.text());
        if (live.isPresent()) {
            return replace(set, live.get(), asked, circumstances);
        }
        var now = clock.instant();
        var status = PrivacyControl.heeded(type, asked, circumstances);
        check(type, status, circumstances, now);
        var key = subjects.hold(set.subjectKeyId()).orElseThrow(ConsentNotFound::new);
        var text = texts.current(set.policyType(), type, circumstances.language());
        var recordId = TimeOrderedId.at(now);
        if (sets.first(
                        setId,
                        type.text(),
                        recordId,
                        status.name(),
                        text.policy(),
                        text.version(),
                        now)
                == 0) {
            throw new ConsentNotFound();
        }
        var proved = PrivacyControl.proved(type, status, circumstances);
        return write(set, key, text, recordId, null, status, proved, now);
    }

    /**
     * Where a user stands at a partner; empty where the partner holds nothing of the user.
     *
     * @param language of the summaries of what changed
     */
    public Optional<UserConsents> statusOf(UUID tenantId, UUID userId, String language) {
        if (subjects.all(tenantId, userId).isEmpty()) {
            return Optional.empty();
        }
        var found = ofUser(tenantId, userId);
        return Optional.of(new Standing(policies, found).of(userId, language));
    }

    /**
     * The audit records of a user at a partner, oldest first; empty where the partner holds nothing
     * of the user.
     *
     * @throws InvalidConsents where limit is not 1 to 100, or offset is negative
     */
    public Optional<AuditPage> audit(UUID tenantId, UUID userId, int limit, int offset) {
        if (limit < 1 || limit > AuditTrail.MOST) {
            throw new InvalidConsents(List.of("limit must be 1 to " + AuditTrail.MOST));
        }
        if (offset < 0) {
            throw new InvalidConsents(List.of("offset must not be negative"));
        }
        return subjects.all(tenantId, userId).isEmpty()
                ? Optional.empty()
                : Optional.of(audit.page(tenantId, userId, limit, offset));
    }

    /** Takes a user from the sets with a partner, which nobody finds any more. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void forget(UUID tenantId, UUID userId) {
        List<StoredConsentSet> left;
        while (!(left = sets.ofUser(userId, tenantId, Limit.of(MOST_SETS))).isEmpty()) {
            left.forEach(set -> sets.forget(set.id(), "erased " + set.id()));
        }
    }

    private ConsentChange replace(
            StoredConsentSet set,
            LiveConsent live,
            ConsentStatus asked,
            Circumstances circumstances) {
        var now = clock.instant();
        var type = ConsentType.of(live.consentType()).orElseThrow();
        var status = PrivacyControl.heeded(type, asked, circumstances);
        check(type, status, circumstances, now);
        var key = subjects.hold(set.subjectKeyId()).orElseThrow(ConsentNotFound::new);
        var text =
                status == GRANTED
                        ? texts.current(set.policyType(), type, circumstances.language())
                        : texts.of(
                                live.recordId(), live.policy(), live.consentType(), live.version());
        var recordId = TimeOrderedId.at(now);
        if (sets.replace(
                        set.id(),
                        live.consentType(),
                        live.recordId(),
                        recordId,
                        status,
                        text.version(),
                        now)
                == 0) {
            throw new ConsentNotFound();
        }
        var proved = PrivacyControl.proved(type, status, circumstances);
        return write(set, key, text, recordId, live.status(), status, proved, now);
    }

    private ConsentChange write(
            StoredConsentSet set,
            SubjectKey key,
            PolicyText text,
            UUID recordId,
            ConsentStatus before,
            ConsentStatus after,
            Circumstances circumstances,
            Instant now) {
        var shown = after == GRANTED ? circumstances.onPageWith(text) : circumstances;
        if (shown.page() != null) {
            records.keep(shown.page(), now);
        }
        sets.touch(set.id(), now);
        records.write(
                recordId,
                new Decision(key, set.userId(), set.id(), null, text, before, after, shown, null),
                now);
        return new ConsentChange(set.id(), recordId, text.consentType(), before, after, now);
    }

    private LiveConsent living(UUID setId, UUID consentId) {
        return sets.live(List.of(setId)).stream()
                .filter(live -> live.recordId().equals(consentId))
                .findFirst()
                .orElseThrow(ConsentNotFound::new);
    }

    private StoredConsentSet stored(UUID tenantId, UUID setId) {
        return sets.byId(setId, tenantId)
                .filter(set -> set.subjectKeyId() != null)
                .orElseThrow(ConsentNotFound::new);
    }

    private static void check(
            ConsentType type, ConsentStatus status, Circumstances circumstances, Instant now) {
        var faults = new ArrayList<>(NewConsentSetRules.faults(circumstances.metadata(), now));
        faults.addAll(ESignEvidence.faults(type, status, circumstances, circumstances.metadata()));
        if (!faults.isEmpty()) {
            throw new InvalidConsents(faults);
        }
    }
}
