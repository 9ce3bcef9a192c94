-- The language that a user chose for pages and mails (RFC 5646 §2.1); null until there is a choice.
alter table user_account add column language varchar(8);
