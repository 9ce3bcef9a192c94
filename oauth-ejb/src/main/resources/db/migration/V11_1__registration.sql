-- Registrations on their way to an account, resets of passwords, and how many mails an address got
-- that anybody can ask for. Rows leave when their time is over. Runs on H2 and on PostgreSQL.

create table registration (
    id                   uuid not null,
    application_id       uuid not null,
    email                varchar(254) not null,
    code_hash            varchar(43) not null,
    guesses              integer not null,
    code_expires_at      timestamp(6) with time zone not null,
    phase                varchar(16) not null,
    onboarding_id        uuid,
    user_id              uuid,
    password_hash        varchar(200),
    first_name           varchar(100),
    last_name            varchar(100),
    country_of_residence varchar(2),
    created_at           timestamp(6) with time zone not null,
    expires_at           timestamp(6) with time zone not null,
    constraint registration_pk primary key (id),
    constraint registration_onboarding unique (onboarding_id)
);
create index registration_expiry on registration (expires_at);

create table password_reset (
    id         uuid not null,
    token_hash varchar(43) not null,
    user_id    uuid,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    spent_at   timestamp(6) with time zone,
    constraint password_reset_pk primary key (id)
);
create index password_reset_user on password_reset (user_id);
create index password_reset_expiry on password_reset (expires_at);

create table mail_allowance (
    address_hash   varchar(43) not null,
    taken          integer not null,
    window_ends_at timestamp(6) with time zone not null,
    constraint mail_allowance_pk primary key (address_hash)
);
create index mail_allowance_expiry on mail_allowance (window_ends_at);

alter table user_account add column sealed_address varchar(4000);
