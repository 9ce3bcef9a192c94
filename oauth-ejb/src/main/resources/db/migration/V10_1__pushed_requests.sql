-- Authorization requests that clients pushed (RFC 9126), by the keyed hash of their request_uri, and the
-- key that a code is bound to (RFC 9449). Runs on H2 and on PostgreSQL.

create table pushed_request (
    hash           varchar(43) not null,
    application_id uuid not null,
    parameters     varchar(8000) not null,
    expires_at     timestamp(6) with time zone not null,
    taken_at       timestamp(6) with time zone,
    constraint pushed_request_pk primary key (hash)
);
create index pushed_request_expiry on pushed_request (expires_at);

alter table authorization_code add column dpop_jkt varchar(43);
