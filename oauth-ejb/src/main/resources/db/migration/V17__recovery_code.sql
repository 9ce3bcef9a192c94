-- Codes that stand in for the one-time code of a lost authenticator, each once. Runs on H2 and on PostgreSQL.
create table recovery_code (
    id         uuid not null,
    user_id    uuid not null,
    hash       varchar(43) not null,
    created_at timestamp(6) with time zone not null,
    used_at    timestamp(6) with time zone,
    constraint recovery_code_pk primary key (id),
    constraint recovery_code_once unique (user_id, hash)
);
create index recovery_code_export on recovery_code (user_id, id);
