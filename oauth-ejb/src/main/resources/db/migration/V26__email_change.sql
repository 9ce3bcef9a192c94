-- Changes of an e-mail address that wait for the code which the new one got: one of a user at most, of the sign-in that
-- asked. A row goes when it was confirmed or cancelled, with the account, or when its time is over. Runs on H2 and on
-- PostgreSQL.
create table email_change (
    user_id         uuid not null,
    sign_in_id      uuid not null,
    email           varchar(254) not null,
    code_hash       varchar(43) not null,
    guesses         integer not null,
    created_at      timestamp(6) with time zone not null,
    code_expires_at timestamp(6) with time zone not null,
    expires_at      timestamp(6) with time zone not null,
    constraint email_change_pk primary key (user_id)
);
create index email_change_expiry on email_change (expires_at);
