-- Tries to sign in to an account, for its owner to look through; they leave after 90 days. Runs on H2 and on PostgreSQL.
create table sign_in_record (
    id         uuid not null,
    user_id    uuid not null,
    at         timestamp(6) with time zone not null,
    succeeded  boolean not null,
    user_agent varchar(300) not null,
    ip_address varchar(45) not null,
    constraint sign_in_record_pk primary key (id)
);
create index sign_in_record_user on sign_in_record (user_id, id);
create index sign_in_record_age on sign_in_record (at);
