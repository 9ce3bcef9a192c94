-- Who guesses at an account waits, on every node and after a restart; and the devices that signed in to an account before.
-- The keys are keyed hashes, of addresses with and without an account. Runs on H2 and on PostgreSQL.
create table sign_in_lock (
    lock_key     varchar(43) not null,
    failures     integer not null,
    locked_until timestamp(6) with time zone not null,
    expires_at   timestamp(6) with time zone not null,
    constraint sign_in_lock_pk primary key (lock_key)
);
create index sign_in_lock_expiry on sign_in_lock (expires_at);

create table known_device (
    id            uuid not null,
    user_id       uuid not null,
    mark_hash     varchar(43) not null,
    first_seen_at timestamp(6) with time zone not null,
    last_seen_at  timestamp(6) with time zone not null,
    constraint known_device_pk primary key (id),
    constraint known_device_once unique (user_id, mark_hash)
);
create index known_device_user on known_device (user_id, last_seen_at);
