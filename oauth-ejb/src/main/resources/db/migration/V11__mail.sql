-- Mails that are still to be sent, written in the transaction of what they tell of. A row goes when
-- its mail was sent or given up; what it says is sealed, as it may hold a code. Runs on H2 and on
-- PostgreSQL.

create table outbox_mail (
    id              uuid not null,
    kind            varchar(40) not null,
    sealed_letter   varchar(8000) not null,
    created_at      timestamp(6) with time zone not null,
    give_up_at      timestamp(6) with time zone not null,
    attempts        integer not null,
    next_attempt_at timestamp(6) with time zone not null,
    constraint outbox_mail_pk primary key (id)
);
create index outbox_mail_due on outbox_mail (next_attempt_at);
