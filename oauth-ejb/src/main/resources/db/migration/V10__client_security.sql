-- How applications prove themselves, and to which keys their tokens are bound. Runs on H2 and on
-- PostgreSQL.

alter table application add column auth_method varchar(24) default 'ANY' not null;
alter table application add column jwks varchar(10000);
alter table application add column jwks_uri varchar(2000);
alter table application add column dpop varchar(8) default 'OPTIONAL' not null;
alter table application add column pushed_required boolean default false not null;

-- The key that holds the tokens of a family (RFC 9449).
alter table token_family add column dpop_jkt varchar(43);

-- Ids of signed statements that count once, by their keyed hash, until the statement has expired.
create table spent_id (
    hash       varchar(43) not null,
    expires_at timestamp(6) with time zone not null,
    constraint spent_id_pk primary key (hash)
);
create index spent_id_expiry on spent_id (expires_at);
