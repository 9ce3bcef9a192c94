-- Applications that may sign users in on screens of their own, by the authorization challenge endpoint. Runs on
-- H2 and on PostgreSQL.

alter table application add column first_party boolean default false not null;
