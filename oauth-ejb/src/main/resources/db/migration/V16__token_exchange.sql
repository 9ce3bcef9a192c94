-- Tokens that were exchanged for those of another family (RFC 8693): they die with it. Runs on H2 and on
-- PostgreSQL.

alter table token_family add column parent_id uuid;

-- Whether an application may exchange the tokens of its partner's other applications.
alter table application add column exchange_peers boolean default false not null;

-- The name of the new grant is long.
alter table application alter column grants set data type varchar(200);
