-- How far each audit chain was verified, by the one node that does it. Runs on H2 and on PostgreSQL.
create table audit_check (
    tenant_id     uuid not null,
    seq           bigint not null,
    hash          varchar(43) not null,
    pass_began_at timestamp(6) with time zone not null,
    looked_at     timestamp(6) with time zone,
    verified_at   timestamp(6) with time zone,
    verified_seq  bigint,
    fault_seq     bigint,
    fault         varchar(200),
    constraint audit_check_pk primary key (tenant_id)
);

-- the newest checkpoint of all
create index audit_checkpoint_time on audit_checkpoint (created_at);

-- who grants something to an application, page by page
create index permission_grant_application on permission_grant (application_id, user_id);
