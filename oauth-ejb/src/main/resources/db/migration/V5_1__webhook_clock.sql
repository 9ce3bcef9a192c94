-- The revocation clock is the partner's, with or without an endpoint, and no event stays for ever.
-- Runs on H2 and on PostgreSQL.

-- In how many hours a partner acknowledges, where something else than the usual was agreed.
create table webhook_agreement (
    partner_id        uuid not null,
    acknowledge_hours integer not null,
    constraint webhook_agreement_pk primary key (partner_id),
    constraint webhook_agreement_partner_fk foreign key (partner_id) references partner (id)
);
insert into webhook_agreement (partner_id, acknowledge_hours)
select partner_id, acknowledge_hours from webhook_endpoint;
alter table webhook_endpoint drop column acknowledge_hours;

-- what is overdue, of all partners
create index webhook_event_late on webhook_event (awaited_until, id);

update webhook_event set purge_at = coalesce(acknowledge_due_at, created_at) + interval '90' day
where purge_at is null;
