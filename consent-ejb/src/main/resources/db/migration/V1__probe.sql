create table probe (id uuid primary key, created_at timestamp(6) with time zone, hash bytea, name varchar(255));
