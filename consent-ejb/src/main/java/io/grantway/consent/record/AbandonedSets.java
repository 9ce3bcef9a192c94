package io.grantway.consent.record;

import io.grantway.consent.subject.SubjectKeys;
import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Onboardings that never led to an account. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AbandonedSets {

    @Inject ConsentSetRepository sets;
    @Inject SubjectKeys subjects;

    /** What was taken from a set: its partner, and the key that all about its person lies under. */
    public record Forgotten(UUID tenantId, UUID subjectKeyId) {}

    /**
     * Takes from the oldest sets what tells who went through the onboarding: nobody finds them any
     * more. The keys are held, and are the caller's to destroy.
     *
     * @param before sets that were opened later are left alone, as are those of an account
     */
    public List<Forgotten> forget(Instant before, int most) {
        return sets.abandoned(before, Limit.of(most)).stream()
                .filter(set -> subjects.hold(set.subjectKeyId()).isPresent())
                .filter(set -> sets.forgetUnlinked(set.id(), "erased " + set.id()) == 1)
                .map(set -> new Forgotten(set.tenantId(), set.subjectKeyId()))
                .toList();
    }
}
