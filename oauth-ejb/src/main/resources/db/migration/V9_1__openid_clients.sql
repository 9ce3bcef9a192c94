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
    application_id     uuid not null,
    pairwise           boolean not null,
    id_token_algorithm varchar(8) not null,
    constraint openid_client_pk primary key (application_id)
);
