-- What a user's export reads, page by page in the order of the ids.
create index login_session_user on login_session (user_id, id);
create index wallet_transaction_export on wallet_transaction (wallet_id, id);
create index card_transaction_export on card_transaction (card_id, id);
create index webhook_event_export on webhook_event (user_id, id);
