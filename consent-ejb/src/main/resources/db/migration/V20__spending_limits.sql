-- How much may be paid on a permission, as its user agreed to it, and how much of that is spent since. Runs on
-- H2 and on PostgreSQL. A limit is a text of currency, most for one payment and most in all, "-" for none.

alter table permission_grant add column spending_limit varchar(40);
alter table permission_grant add column spent numeric(16, 2) default 0 not null;

alter table consent_record add column spending_limit varchar(40);
