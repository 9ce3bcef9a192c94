-- OpenID Connect on top of the authorization core. Rows from before have none of the new columns: they gave
-- no ID token and belong to no sign-in.

alter table authorization_code add column nonce varchar(512);
alter table authorization_code add column sign_in_id uuid;

-- The subject is null where it is the user's id.
alter table token_family add column sign_in_id uuid;
alter table token_family add column subject varchar(64);

-- Which claims about themselves users let an application see, and whether it stays connected.
create table identity_grant (
    user_id        uuid not null,
    application_id uuid not null,
    scopes         varchar(100) not null,
    granted_at     timestamp(6) with time zone not null,
    constraint identity_grant_pk primary key (user_id, application_id)
);
