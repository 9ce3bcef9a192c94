create table probe2 (id uuid primary key, name varchar(255));
