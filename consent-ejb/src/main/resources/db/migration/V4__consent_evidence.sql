-- Consent that can be proved. Written for 100 million users and a billion audit entries: every read
-- is by primary key or by an index that ends in a sequence or a time. Runs on H2 and on PostgreSQL.
--
-- No release had the first form of these tables, so the rows that a development database holds in
-- them go: they are in no chain and prove nothing. What users granted to applications stays in
-- permission_grant and keeps working; its record_id then names a record that is gone.
drop table audit_entry;
drop table consent_record;
drop table policy_version;

-- The partner that a grant concerns, so that a withdrawal finds the partner's chain.
alter table permission_grant add column tenant_id uuid;
update permission_grant set tenant_id =
    (select partner_id from application where application.id = permission_grant.application_id);
delete from permission_grant where tenant_id is null;
alter table permission_grant alter column tenant_id set not null;

-- The documents that users are asked to agree to. Versions are added, never changed.
create table policy_version (
    policy         varchar(40) not null,
    version        varchar(20) not null,
    effective_from timestamp(6) with time zone not null,
    constraint policy_version_pk primary key (policy, version)
);
create index policy_version_effective on policy_version (policy, effective_from);

create table consent_text (
    policy         varchar(40) not null,
    version        varchar(20) not null,
    consent_type   varchar(40) not null,
    language       varchar(12) not null,
    position       integer not null,
    material       boolean not null,
    text           varchar(20000) not null,
    sha256         varchar(43) not null,
    purpose        varchar(1000) not null,
    retention      varchar(1000) not null,
    change_summary varchar(1000),
    constraint consent_text_pk primary key (policy, version, consent_type, language),
    constraint consent_text_version_fk foreign key (policy, version)
        references policy_version (policy, version)
);

-- What was shown, under the hash of its canonical form: the same page is kept once.
create table presentation (
    sha256     varchar(43) not null,
    body       varchar(20000) not null,
    created_at timestamp(6) with time zone not null,
    constraint presentation_pk primary key (sha256)
);

-- A key for each user at each partner, sealed under the key-encryption key of the environment. All
-- that tells who a user is lies under it; a row that is deleted erases the user at the partner.
-- entries counts the audit entries about the user.
create table subject_key (
    id         uuid not null,
    tenant_id  uuid not null,
    user_id    uuid,
    sealed_key varchar(400) not null,
    entries    bigint not null,
    created_at timestamp(6) with time zone not null,
    constraint subject_key_pk primary key (id)
);
create index subject_key_user on subject_key (user_id, tenant_id, id);

create table consent_set (
    id              uuid not null,
    tenant_id       uuid not null,
    onboarding_id   varchar(100) not null,
    tenant_label    varchar(100) not null,
    policy_type     varchar(10) not null,
    user_id         uuid,
    subject_key_id  uuid,
    sealed_metadata varchar(12000),
    created_at      timestamp(6) with time zone not null,
    updated_at      timestamp(6) with time zone not null,
    completed_at    timestamp(6) with time zone,
    constraint consent_set_pk primary key (id),
    constraint consent_set_onboarding unique (tenant_id, onboarding_id)
);
create index consent_set_user on consent_set (user_id, tenant_id, id);

-- Every decision that was ever made: rows are only added.
create table consent_record (
    id             uuid not null,
    tenant_id      uuid not null,
    subject_key_id uuid not null,
    consent_set_id uuid,
    application_id uuid,
    consent_type   varchar(40) not null,
    status         varchar(16) not null,
    policy         varchar(40) not null,
    version        varchar(20) not null,
    language       varchar(12) not null,
    text_sha256    varchar(43) not null,
    presentation   varchar(43),
    actor          varchar(64) not null,
    created_at     timestamp(6) with time zone not null,
    constraint consent_record_pk primary key (id)
);
create index consent_record_subject on consent_record (subject_key_id, id);

-- The decision of a consent set that holds now, one for each type.
create table consent_live (
    consent_set_id uuid not null,
    consent_type   varchar(40) not null,
    record_id      uuid not null,
    status         varchar(16) not null,
    policy         varchar(40) not null,
    version        varchar(20) not null,
    created_at     timestamp(6) with time zone not null,
    updated_at     timestamp(6) with time zone not null,
    constraint consent_live_pk primary key (consent_set_id, consent_type)
);

-- What tells who a user is, of one record, sealed under the subject key: deleted with it.
create table consent_metadata (
    record_id      uuid not null,
    subject_key_id uuid not null,
    sealed         varchar(12000) not null,
    constraint consent_metadata_pk primary key (record_id)
);
create index consent_metadata_subject on consent_metadata (subject_key_id, record_id);

-- Signed receipts, sealed under the subject key: deleted with it.
create table consent_receipt (
    record_id      uuid not null,
    subject_key_id uuid not null,
    sealed         varchar(12000) not null,
    created_at     timestamp(6) with time zone not null,
    constraint consent_receipt_pk primary key (record_id),
    constraint consent_receipt_record_fk foreign key (record_id) references consent_record (id)
);
create index consent_receipt_subject on consent_receipt (subject_key_id, record_id);

-- The head of each chain. Whoever appends locks its row, so that a chain has neither forks nor gaps.
-- moved_at is null while the newest entry lies under a checkpoint.
create table audit_chain (
    tenant_id uuid not null,
    seq       bigint not null,
    hash      varchar(43) not null,
    moved_at  timestamp(6) with time zone,
    constraint audit_chain_pk primary key (tenant_id)
);
create index audit_chain_moved on audit_chain (moved_at);

-- One entry for each change: rows are only added. body is what is hashed; subject finds the entries
-- of one user while the user's key lives.
create table audit_entry (
    tenant_id   uuid not null,
    seq         bigint not null,
    subject     varchar(43),
    recorded_at timestamp(6) with time zone not null,
    body        varchar(4000) not null,
    hash        varchar(43) not null,
    constraint audit_entry_pk primary key (tenant_id, seq)
);
create index audit_entry_subject on audit_entry (subject, seq);

create table audit_checkpoint (
    tenant_id  uuid not null,
    seq        bigint not null,
    hash       varchar(43) not null,
    created_at timestamp(6) with time zone not null,
    jws        varchar(4000) not null,
    constraint audit_checkpoint_pk primary key (tenant_id, seq),
    constraint audit_checkpoint_entry_fk foreign key (tenant_id, seq)
        references audit_entry (tenant_id, seq)
);
