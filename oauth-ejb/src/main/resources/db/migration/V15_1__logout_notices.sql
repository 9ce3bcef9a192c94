-- Applications to be told that a sign-in ended. A row is written with the end of the sign-in and is gone once it was
-- delivered, or its time is over. Runs on H2 and on PostgreSQL.
create table logout_notice (
    id              uuid not null,
    application_id  uuid not null,
    client_key      varchar(100) not null,
    subject         varchar(64) not null,
    sign_in_id      uuid not null,
    attempts        integer not null,
    next_attempt_at timestamp(6) with time zone not null,
    give_up_at      timestamp(6) with time zone not null,
    constraint logout_notice_pk primary key (id)
);
-- what is due, of each application
create index logout_notice_due on logout_notice (application_id, next_attempt_at);
create index logout_notice_end on logout_notice (give_up_at);
