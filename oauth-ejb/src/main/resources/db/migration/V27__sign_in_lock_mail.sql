-- When the owner of an account was last told that failed sign-ins have to wait. Runs on H2 and on PostgreSQL.
alter table user_account add column lock_told_at timestamp(6) with time zone;
