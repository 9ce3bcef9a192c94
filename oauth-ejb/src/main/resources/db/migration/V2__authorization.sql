-- The authorization core. Written for 100 million users: every statement of the server finds its
-- rows by a primary key or by one of the indexes below. Runs on H2 and on PostgreSQL.

create table partner (
    id         uuid not null,
    name       varchar(100) not null,
    created_at timestamp(6) with time zone not null,
    constraint partner_pk primary key (id)
);

create table application (
    id                    uuid not null,
    partner_id            uuid not null,
    name                  varchar(100) not null,
    environment           varchar(16) not null,
    type                  varchar(16) not null,
    approved_permissions  varchar(200) not null,
    required_permissions  varchar(200) not null,
    access_token_seconds  integer,
    refresh_token_seconds integer,
    logo_uri              varchar(2000),
    terms_uri             varchar(2000),
    privacy_uri           varchar(2000),
    created_at            timestamp(6) with time zone not null,
    constraint application_pk primary key (id),
    constraint application_partner_fk foreign key (partner_id) references partner (id)
);
create index application_partner on application (partner_id);

create table client_key (
    client_key     varchar(100) not null,
    application_id uuid not null,
    secret_hash    varchar(43),
    created_at     timestamp(6) with time zone not null,
    expires_at     timestamp(6) with time zone,
    revoked_at     timestamp(6) with time zone,
    constraint client_key_pk primary key (client_key),
    constraint client_key_application_fk foreign key (application_id) references application (id)
);
create index client_key_application on client_key (application_id);

create table redirect_uri (
    id             uuid not null,
    application_id uuid not null,
    uri            varchar(2000) not null,
    status         varchar(16) not null,
    created_at     timestamp(6) with time zone not null,
    constraint redirect_uri_pk primary key (id),
    constraint redirect_uri_once unique (application_id, uri),
    constraint redirect_uri_application_fk foreign key (application_id) references application (id)
);

create table user_account (
    id                   uuid not null,
    email                varchar(254) not null,
    password_hash        varchar(200) not null,
    totp_secret          varchar(400),
    totp_step            bigint not null,
    first_name           varchar(100),
    last_name            varchar(100),
    phone_number         varchar(20),
    country_of_residence varchar(2),
    verification_state   varchar(20) not null,
    created_at           timestamp(6) with time zone not null,
    constraint user_account_pk primary key (id),
    constraint user_account_email unique (email)
);

create table signing_key (
    generation integer not null,
    kid        varchar(64) not null,
    sealed_jwk varchar(2000) not null,
    created_at timestamp(6) with time zone not null,
    signs_from timestamp(6) with time zone not null,
    constraint signing_key_pk primary key (generation)
);

-- The three tables below hold short-lived rows. They have no foreign keys, which would cost a look-up
-- with each row, and their ids sort by time, so that the purge takes rows off one end of the index.

create table login_session (
    id               uuid not null,
    token_hash       varchar(43) not null,
    user_id          uuid not null,
    methods          varchar(60) not null,
    authenticated_at timestamp(6) with time zone not null,
    expires_at       timestamp(6) with time zone not null,
    ended_at         timestamp(6) with time zone,
    constraint login_session_pk primary key (id)
);
create index login_session_expiry on login_session (expires_at);

create table authorization_code (
    session_id       uuid not null,
    application_id   uuid not null,
    user_id          uuid,
    hash             varchar(43),
    redirect_uri     varchar(2000),
    code_challenge   varchar(43),
    scope            varchar(400),
    methods          varchar(60),
    authenticated_at timestamp(6) with time zone,
    expires_at       timestamp(6) with time zone not null,
    redeemed_at      timestamp(6) with time zone,
    family_id        uuid,
    constraint authorization_code_pk primary key (session_id)
);
create index authorization_code_user on authorization_code (user_id, application_id);
create index authorization_code_expiry on authorization_code (expires_at);

create table token_family (
    id                 uuid not null,
    user_id            uuid not null,
    application_id     uuid not null,
    client_key         varchar(100) not null,
    scope              varchar(400) not null,
    seed               varchar(43) not null,
    generation         integer not null,
    methods            varchar(60) not null,
    authenticated_at   timestamp(6) with time zone not null,
    created_at         timestamp(6) with time zone not null,
    rotated_at         timestamp(6) with time zone not null,
    refresh_expires_at timestamp(6) with time zone not null,
    ends_at            timestamp(6) with time zone not null,
    revoked_at         timestamp(6) with time zone,
    constraint token_family_pk primary key (id)
);
create index token_family_user on token_family (user_id, application_id);
create index token_family_end on token_family (ends_at);

-- Work that one node does at a time.
create table job_lease (
    job        varchar(40) not null,
    held_until timestamp(6) with time zone not null,
    constraint job_lease_pk primary key (job)
);
insert into job_lease (job, held_until)
values ('purge', timestamp with time zone '2026-01-01 00:00:00+00:00');
