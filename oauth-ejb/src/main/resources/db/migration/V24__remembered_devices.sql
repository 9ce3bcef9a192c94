-- Browsers whose user is not asked for the second step again until they end. Runs on H2 and on PostgreSQL.
create table remembered_device (
    id         uuid not null,
    user_id    uuid not null,
    token_hash varchar(43) not null,
    user_agent varchar(300) not null,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    constraint remembered_device_pk primary key (id)
);
create index remembered_device_of_user on remembered_device (user_id, id);
create index remembered_device_expiry on remembered_device (expires_at);
