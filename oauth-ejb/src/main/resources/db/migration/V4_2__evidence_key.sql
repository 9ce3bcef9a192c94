-- The keys that sign receipts and checkpoints. The public part stays for as long as evidence is kept;
-- the private part goes when the next key signs.
create table evidence_key (
    generation integer not null,
    kid        varchar(64) not null,
    public_jwk varchar(1000) not null,
    sealed_jwk varchar(2000),
    created_at timestamp(6) with time zone not null,
    constraint evidence_key_pk primary key (generation)
);

insert into job_lease (job, held_until)
values ('checkpoints', timestamp with time zone '2026-01-01 00:00:00+00:00');
