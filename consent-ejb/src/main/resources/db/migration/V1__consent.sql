-- What users agreed to. Written for 100 million users: every read is by primary key or by an index
-- that starts with the user and ends in time. Runs on H2 and on PostgreSQL.

create table policy_version (
    policy         varchar(40) not null,
    version        varchar(20) not null,
    effective_from timestamp(6) with time zone not null,
    constraint policy_version_pk primary key (policy, version)
);

insert into policy_version (policy, version, effective_from)
values ('data-access', '1.0', timestamp with time zone '2026-01-01 00:00:00+00:00');

-- What holds now: a row leaves when the permission is revoked.
create table permission_grant (
    user_id        uuid not null,
    application_id uuid not null,
    permission     varchar(32) not null,
    record_id      uuid not null,
    policy_version varchar(20) not null,
    granted_at     timestamp(6) with time zone not null,
    used_at        timestamp(6) with time zone not null,
    constraint permission_grant_pk primary key (user_id, application_id, permission)
);

-- Every decision that was ever made: rows are only added.
create table consent_record (
    id             uuid not null,
    user_id        uuid not null,
    application_id uuid not null,
    permission     varchar(32) not null,
    status         varchar(16) not null,
    policy_version varchar(20) not null,
    actor          varchar(64) not null,
    created_at     timestamp(6) with time zone not null,
    constraint consent_record_pk primary key (id)
);
create index consent_record_user on consent_record (user_id, created_at);

-- One entry for each change of a consent item: rows are only added.
create table audit_entry (
    id             uuid not null,
    user_id        uuid not null,
    application_id uuid not null,
    record_id      uuid not null,
    action         varchar(16) not null,
    item           varchar(40) not null,
    status_before  varchar(16),
    status_after   varchar(16) not null,
    policy_version varchar(20) not null,
    actor          varchar(64) not null,
    created_at     timestamp(6) with time zone not null,
    constraint audit_entry_pk primary key (id)
);
create index audit_entry_user on audit_entry (user_id, created_at);
create index audit_entry_application on audit_entry (application_id, created_at);
