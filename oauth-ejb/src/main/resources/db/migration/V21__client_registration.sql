-- Clients that register themselves in the sandbox. Runs on H2 and on PostgreSQL.

-- What lets a partner register clients so many times, until then.
create table initial_access_token (
    id           uuid not null,
    partner_id   uuid not null,
    name         varchar(100) not null,
    permissions  varchar(200) not null,
    token_hash   varchar(43) not null,
    most_uses    integer not null,
    uses         integer not null,
    created_by   varchar(60) not null,
    created_at   timestamp(6) with time zone not null,
    expires_at   timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone,
    revoked_at   timestamp(6) with time zone,
    constraint initial_access_token_pk primary key (id)
);
create index initial_access_token_partner on initial_access_token (partner_id, id);

-- Where an application came from that registered itself, and by what it looks after itself.
create table registered_client (
    application_id   uuid not null,
    client_key       varchar(100) not null,
    initial_token_id uuid not null,
    token_hash       varchar(43) not null,
    registered_at    timestamp(6) with time zone not null,
    deleted_at       timestamp(6) with time zone,
    constraint registered_client_pk primary key (application_id)
);

-- What the name of an application looks like: names of old ones as good as SQL can tell.
alter table application add column name_looks varchar(300);
update application set name_looks = replace(replace(replace(replace(replace(
    translate(lower(name), '01i53829', 'ollsebzg'), 'rn', 'm'), 'vv', 'w'), 'cl', 'd'), '-', ''), ' ', '');
create index application_name_looks on application (name_looks);
