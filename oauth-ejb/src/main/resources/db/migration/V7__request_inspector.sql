-- Calls of sandbox applications that were refused, for their account managers: what was expected
-- beside what came, without secrets. Kept for 7 days; so many an hour for each application.
create table refused_call (
    id             uuid not null,
    application_id uuid not null,
    client_key     varchar(100) not null,
    occurred_at    timestamp(6) with time zone not null,
    source         varchar(45) not null,
    method         varchar(10) not null,
    path           varchar(300) not null,
    status         integer not null,
    message        varchar(500) not null,
    parts          varchar(16000) not null,
    constraint refused_call_pk primary key (id)
);
create index refused_call_application on refused_call (application_id, occurred_at, id);
create index refused_call_expiry on refused_call (occurred_at);
