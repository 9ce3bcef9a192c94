-- The onboardings without an account, oldest first: those that were abandoned are erased.
create index consent_set_unlinked on consent_set (created_at)
    where user_id is null and subject_key_id is not null;
