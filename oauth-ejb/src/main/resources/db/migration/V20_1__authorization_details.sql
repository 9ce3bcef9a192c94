-- How much may be paid with a code and with the tokens that come from it (RFC 9396): in the form that
-- permission_grant has it, null for any amount. Runs on H2 and on PostgreSQL.

alter table authorization_code add column spending_limit varchar(40);

alter table token_family add column spending_limit varchar(40);
-- what was paid with the tokens of the family, in the currency of its limit
alter table token_family add column spent numeric(16, 2) default 0 not null;
