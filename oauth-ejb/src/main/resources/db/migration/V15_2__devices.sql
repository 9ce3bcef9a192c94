-- What users recognize a sign-in of a browser by; null for those of a partner's own pages. Runs on H2 and on PostgreSQL.
alter table login_session add column started_at timestamp(6) with time zone;
alter table login_session add column last_seen_at timestamp(6) with time zone;
alter table login_session add column user_agent varchar(300);
alter table login_session add column ip_address varchar(45);
