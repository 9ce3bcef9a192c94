-- Applications that get transactions:write from users alone who proved a second factor. Runs on H2 and on PostgreSQL.

alter table application add column second_factor_for_transactions boolean default false not null;
