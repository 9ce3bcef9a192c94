-- The sandbox ledger behind the protected resources.

create table wallet (
    id       uuid not null,
    user_id  uuid not null,
    currency varchar(3) not null,
    balance  numeric(19, 2) not null,
    constraint wallet_pk primary key (id),
    constraint wallet_once unique (user_id, currency),
    constraint wallet_not_overdrawn check (balance >= 0)
);

create table wallet_transaction (
    id          uuid not null,
    wallet_id   uuid not null,
    amount      numeric(19, 2) not null,
    currency    varchar(3) not null,
    recipient   varchar(140) not null,
    description varchar(140),
    created_at  timestamp(6) with time zone not null,
    constraint wallet_transaction_pk primary key (id)
);
create index wallet_transaction_wallet on wallet_transaction (wallet_id, created_at);

create table card (
    id          uuid not null,
    user_id     uuid not null,
    holder_name varchar(140) not null,
    last_four   varchar(4) not null,
    expiry      varchar(5) not null,
    status      varchar(16) not null,
    constraint card_pk primary key (id),
    constraint card_once unique (user_id)
);

create table card_transaction (
    id         uuid not null,
    card_id    uuid not null,
    amount     numeric(19, 2) not null,
    currency   varchar(3) not null,
    merchant   varchar(140) not null,
    created_at timestamp(6) with time zone not null,
    constraint card_transaction_pk primary key (id)
);
create index card_transaction_card on card_transaction (card_id, created_at);
