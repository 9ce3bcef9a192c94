-- The onboardings without an account, oldest first: those that were abandoned are erased.
create index consent_set_unlinked on consent_set (user_id, created_at);
