-- Keys that sign ID tokens for clients that expect RS256, as OpenID Connect has it by default.
create table id_token_key (
    generation integer not null,
    kid        varchar(64) not null,
    sealed_jwk varchar(6000) not null,
    created_at timestamp(6) with time zone not null,
    signs_from timestamp(6) with time zone not null,
    constraint id_token_key_pk primary key (generation)
);

-- How an application speaks OpenID Connect; one without a row has the defaults.
create table openid_client (
    application_id         uuid not null,
    pairwise               boolean not null,
    id_token_algorithm     varchar(8) not null,
    backchannel_logout_uri varchar(2000),
    constraint openid_client_pk primary key (application_id)
);

create table post_logout_uri (
    application_id uuid not null,
    uri            varchar(2000) not null,
    constraint post_logout_uri_pk primary key (application_id, uri)
);

-- What ends with a sign-in, and the devices of a user.
create index token_family_sign_in on token_family (sign_in_id);
create index login_session_user on login_session (user_id, id);
alter table login_session add column ip_address varchar(45);
alter table login_session add column user_agent varchar(300);
alter table login_session add column hosted boolean default false not null;

-- Logout tokens on their way (OpenID Connect Back-Channel Logout 1.0): each is tried for some minutes.
create table logout_notice (
    id              uuid not null,
    application_id  uuid not null,
    client_key      varchar(100) not null,
    subject         varchar(64) not null,
    sign_in_id      uuid not null,
    uri             varchar(2000) not null,
    attempts        integer not null,
    next_attempt_at timestamp(6) with time zone not null,
    constraint logout_notice_pk primary key (id)
);
create index logout_notice_due on logout_notice (next_attempt_at);
