-- Passkeys of users (Web Authentication Level 3). Runs on H2 and on PostgreSQL.
create table passkey (
    id              uuid not null,
    user_id         uuid not null,
    -- base64url of at most 1,023 bytes
    credential_id   varchar(1364) not null,
    -- base64url of the attested credential data: who made it, its id and its public key
    attested_data   varchar(4000) not null,
    sign_count      bigint not null,
    backup_eligible boolean not null,
    backed_up       boolean not null,
    transports      varchar(100),
    name            varchar(60) not null,
    created_at      timestamp(6) with time zone not null,
    last_used_at    timestamp(6) with time zone,
    constraint passkey_pk primary key (id),
    constraint passkey_once unique (credential_id)
);
create index passkey_of_user on passkey (user_id, id);
