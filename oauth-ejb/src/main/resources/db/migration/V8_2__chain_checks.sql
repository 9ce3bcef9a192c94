-- One node at a time verifies the audit chains.
insert into job_lease (job, held_until)
values ('chain-checks', timestamp with time zone '2026-01-01 00:00:00+00:00');

-- Whom a deed of the journal was about, as a keyed hash: who looked at a user can be found by the
-- user's id, and the user by nothing that is kept.
alter table journal add column about varchar(43);
create index journal_about on journal (about, id);
