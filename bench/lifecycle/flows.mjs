// What code flows leave in the database, made by SQL: the rows of a sign-in, of a redeemed code, and of a token family that was
// refreshed once; the rows are inserted and then updated, as the server does, so that they leave the same dead versions behind.

/** The tables that hold short-lived rows. */
export const TABLES = ['login_session', 'authorization_code', 'token_family'];

// Ids that sort by time (RFC 9562 §5.7), as the server makes them
const TIME_ORDERED_ID = `(lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0') || '7' || substr(md5(random()::text), 1, 3) || '8' || substr(md5(random()::text), 1, 15))::uuid`;
const HASH = `translate(rtrim(encode(sha256(random()::text::bytea), 'base64'), '='), '+/', '-_')`;

/** `count` flows of `clientKey`'s users, whose last token dies `seconds` from now. */
export const flows = ({ count, clientKey, scope, redirectUri, seconds }) => `
create temporary table flow as
select ${TIME_ORDERED_ID} as login_id, ${TIME_ORDERED_ID} as session_id, ${TIME_ORDERED_ID} as family_id, users.id as user_id,
       key.application_id, now() as at, date_trunc('second', now() + interval '${seconds} seconds') as ends_at
from generate_series(1, ${count}) as number
join (select id, row_number() over (order by email) - 1 as place, count(*) over () as total from user_account where email like '%@example.test') users
  on users.place = number % users.total
cross join (select application_id from client_key where client_key = '${clientKey}') key;

insert into login_session (id, token_hash, user_id, methods, authenticated_at, expires_at)
select login_id, ${HASH}, user_id, 'pwd', at, ends_at from flow;

insert into authorization_code (session_id, application_id, user_id, hash, redirect_uri, code_challenge, scope, methods, authenticated_at, expires_at)
select session_id, application_id, user_id, ${HASH}, '${redirectUri}', ${HASH}, '${scope}', 'pwd', at, at + interval '60 seconds' from flow;

insert into token_family (id, user_id, application_id, client_key, scope, seed, generation, methods, authenticated_at, created_at, rotated_at, refresh_expires_at, ends_at)
select family_id, user_id, application_id, '${clientKey}', '${scope}', ${HASH}, 1, 'pwd', at, at, at, ends_at - interval '1 second', ends_at - interval '1 second' from flow;

update authorization_code code set redeemed_at = flow.at, family_id = flow.family_id from flow where code.session_id = flow.session_id;
update token_family family set generation = 2, rotated_at = flow.at, refresh_expires_at = flow.ends_at, ends_at = flow.ends_at from flow where family.id = flow.family_id;
drop table flow;`;

/** Each column's type and mean size in bytes (null where it holds null), to set rows of SQL beside rows of the server. */
export const shape = (table, where) => `
select coalesce(string_agg(entry, ', ' order by entry), '') from (
  select key || ' ' || coalesce(round(avg(length(value)))::text, 'null') as entry
  from ${table} t, jsonb_each_text(to_jsonb(t)) where ${where} group by key) as columns`;
