-- How often something happened, by application, hour and day. Nodes count in memory and add to
-- these rows every few seconds, so that nothing is ever counted in the large tables. The nil uuid
-- stands for all applications together. Runs on H2 and on PostgreSQL.
create table activity_count (
    span           varchar(4) not null,
    application_id uuid not null,
    activity       varchar(20) not null,
    starts_at      timestamp(6) with time zone not null,
    amount         bigint not null,
    constraint activity_count_pk primary key (span, application_id, activity, starts_at)
);
-- which applications have most of something, and what is too old
create index activity_count_time on activity_count (span, activity, starts_at);
