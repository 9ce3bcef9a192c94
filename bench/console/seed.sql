-- What a large operator has, on a database that a server has migrated: 1,000 partners with an application
-- each, in the sandbox and in production, 4,000 key pairs, 100,000 redirect URIs of which 5,000 wait for a
-- decision, 200,000 lines of the journal and 30 days of counts. Set-based, some seconds. For PostgreSQL.
\set partners 1000
\set uris_per_side 50

create temporary table seeded as
select n, gen_random_uuid() as partner_id, gen_random_uuid() as group_id,
       gen_random_uuid() as sandbox_id, gen_random_uuid() as production_id,
       (array['Amber','Birch','Cobalt','Delta','Ember','Fjord','Garnet','Harbor','Indigo','Juniper',
              'Keystone','Larch','Meridian','Nimbus','Orchard','Pioneer','Quartz','Rowan','Summit','Tidal'])[1 + n % 20]
         || ' ' || (array['Bank','Pay','Credit','Wealth','Ledger'])[1 + n % 5] || ' ' || n as name,
       'p' || n || '-' || substr(md5(n::text), 1, 6) || '.example' as domain
from generate_series(1, :partners) n;

insert into partner (id, name, name_key, created_at, version)
select partner_id, name, lower(name), now() - n * interval '1 hour', 0 from seeded;

create temporary table side as
select n, partner_id, group_id, sandbox_id as id, 'SANDBOX' as environment, name, domain from seeded
union all
select n, partner_id, group_id, production_id, 'PRODUCTION', name, domain from seeded;

insert into application (id, partner_id, group_id, name, name_key, environment, type, approved_permissions,
                         required_permissions, created_at, version)
select id, partner_id, group_id, name || ' App', lower(name || ' App'), environment, 'WEB', 'wallet:read account:read',
       '', now() - n * interval '1 hour', 0 from side;

insert into client_key (client_key, application_id, name, secret_hash, secret_prefix, created_by, created_at, expires_at, version)
select 'pk_bench_' || replace(id::text, '-', '') || '_' || k, id, 'Key ' || k, md5(id::text || k) || '01234567890', 'sk_bench_', 'system',
       now() - n * interval '1 hour', case when n % 100 = 0 then now() + interval '20 days' end, 0
from side, generate_series(1, 2) k;

create temporary table uri as
select gen_random_uuid() as id, s.id as application_id, s.partner_id, s.environment,
       'app' || u || '.' || s.domain as host, now() - (s.n * 50 + u) * interval '1 minute' as at,
       case when u = 1 and s.environment = 'PRODUCTION' then 'PENDING'
            when u <= 3 and s.n % 2 = 0 then 'PENDING'
            else 'APPROVED' end as status, u
from side s, generate_series(1, :uris_per_side) u;

insert into redirect_uri (id, application_id, uri, host, host_key, skeleton, skeleton_reversed, status, created_at, decided_at)
select id, application_id, 'https://' || host || '/callback', host,
       array_to_string(array(select label from unnest(string_to_array(host, '.')) with ordinality as l(label, place) order by place desc), '.'),
       looks, reverse(looks), status, at, case when status = 'APPROVED' then at end
from (select *, replace(translate(host, '01i53829', 'ollsebzg'), '-', '') as looks from uri) u;

insert into approval_request (id, kind, environment, partner_id, application_id, subject, after_value, requested_by, source,
                              reason, needed, state, created_at)
select gen_random_uuid(), 'REDIRECT_URI', environment, partner_id, application_id, id, 'https://' || host || '/callback',
       'partner:' || application_id, '192.0.2.7', 'The launch of ' || host, 1, 'PENDING', at
from uri where status = 'PENDING';

insert into journal (id, at, type, actor, source, partner_id, application_id, subject, after_value)
select gen_random_uuid(), now() - l * interval '1 second', (array['key.issued','redirect-uri.approved','application.changed'])[1 + l % 3],
       'system', '192.0.2.7', s.partner_id, s.id, 'line ' || l, 'something'
from generate_series(1, 200000) l join (select *, row_number() over () as place from side) s on s.place = 1 + l % 2000;

insert into activity_count (span, application_id, activity, starts_at, amount)
select 'DAY', id, activity, date_trunc('day', now() at time zone 'UTC') at time zone 'UTC' - d * interval '1 day', 1 + (n * d) % 997
from side, generate_series(0, 29) d, unnest(array['SIGN_IN','TOKEN','CONSENT_GIVEN','CONSENT_WITHDRAWN','ERROR']) activity;

insert into activity_count (span, application_id, activity, starts_at, amount)
select 'HOUR', application_id, activity, starts_at, amount from (
  select '00000000-0000-0000-0000-000000000000'::uuid as application_id, activity,
         date_trunc('hour', now()) - h * interval '1 hour' as starts_at, 1000 + (h * 37) % 500 as amount
  from generate_series(0, 719) h, unnest(array['SIGN_IN','TOKEN','CONSENT_GIVEN','CONSENT_WITHDRAWN','ERROR']) activity) a
on conflict do nothing;

analyze;
