-- How many days before its end the contacts were last reminded of a key: 30, 7 or 1.
alter table client_key add column reminded_days integer;
insert into job_lease (job, held_until)
values ('key-reminders', timestamp with time zone '2000-01-01 00:00:00+00:00');
