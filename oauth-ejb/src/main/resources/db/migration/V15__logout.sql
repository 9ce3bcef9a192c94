-- Logout that applications start. Runs on H2 and on PostgreSQL.

-- Where an application wants users back after they signed out, a line each, and where it is told that they did.
create table logout_client (
    application_id   uuid not null,
    post_logout_uris varchar(20100) not null,
    back_channel_uri varchar(2000),
    constraint logout_client_pk primary key (application_id)
);

-- what a sign-in gave to applications
create index token_family_sign_in on token_family (sign_in_id);
create index authorization_code_sign_in on authorization_code (sign_in_id);
