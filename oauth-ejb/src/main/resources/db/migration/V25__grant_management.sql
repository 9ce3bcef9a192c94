-- How applications name what a user grants them (Grant Management for OAuth 2.0), where they asked for a name. It goes
-- with the last of what is granted. Runs on H2 and on PostgreSQL.

create table grant_handle (
    user_id        uuid not null,
    application_id uuid not null,
    grant_id       varchar(43) not null,
    created_at     timestamp(6) with time zone not null,
    constraint grant_handle_pk primary key (user_id, application_id),
    constraint grant_handle_id unique (grant_id)
);

alter table authorization_code add column grant_id varchar(43);
