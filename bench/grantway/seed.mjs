// The benchmark's partner, applications and users as SQL. What users agree to is not seeded: setup.mjs has them agree.
import { createHmac } from 'node:crypto';
import { REDIRECT_URI } from '../harness/oauth.mjs';
import { ACCOUNTS, account, CLIENTS } from '../targets/common.mjs';
import { environment } from './settings.mjs';

const PERMISSIONS = 'wallet:read account:read card:read transactions:write cards:manage account:write';
const TYPES = { app: 'NATIVE', asking: 'NATIVE', web: 'WEB', service: 'BACKEND' };
// "correct horse battery staple" in the PHC format, by the cost: one hash for all, since a verification costs the same
const HASHES = {
  '7168,5,1': '$argon2id$v=19$m=7168,t=5,p=1$Z3JhbnR3YXktYmVuY2gtMQ$FpU2tyM9Bb3RWosfR+6LCHfJzDvnzH3G4Er8eqKEXfg',
  '19456,2,1': '$argon2id$v=19$m=19456,t=2,p=1$Z3JhbnR3YXktYmVuY2gtMQ$yygydlL+aZd8OBNoJ5sMUlxcPB5G4eDOpR1xGVb/Y80',
};

const quote = text => `'${text.replaceAll("'", "''")}'`;
const hmac = (key, text) => createHmac('sha256', key).update(text);
/** As the server keeps a secret key: under the key that the pepper gives for this purpose. */
const secretHash = secret => secret ? quote(hmac(hmac(Buffer.from(environment.GRANTWAY_PEPPER, 'base64url'), 'CLIENT_SECRET').digest(), secret).digest('base64url')) : 'null';
const row = (table, values) => `insert into ${table} (${Object.keys(values).join(', ')}) values (${Object.values(values).join(', ')});`;

export function seedSql() {
  const { GRANTWAY_PASSWORD_ARGON2_MEMORY_KIB: memory, GRANTWAY_PASSWORD_ARGON2_ITERATIONS: iterations, GRANTWAY_PASSWORD_ARGON2_PARALLELISM: lanes = '1' } = environment;
  const hash = HASHES[[memory, iterations, lanes]] ?? Object.values(HASHES)[0]; // another cost is hashed anew at the first sign-in
  const partner = 'gen_random_uuid()', now = 'now()';
  const statements = [`with partner as (insert into partner (id, name, created_at) values (${partner}, 'Benchmark', ${now}) returning id)
    insert into application (id, partner_id, name, environment, type, approved_permissions, required_permissions, created_at)
    select gen_random_uuid(), partner.id, name, 'SANDBOX', type, ${quote(PERMISSIONS)}, '', ${now}
    from partner, (values ${Object.entries(TYPES).map(([name, type]) => `('bench ${name}', '${type}')`).join(', ')}) as applications (name, type);`];
  for (const [name, client] of Object.entries(CLIENTS)) {
    const application = `(select id from application where name = 'bench ${name}')`;
    statements.push(row('client_key', { client_key: quote(client.id), application_id: application, secret_hash: secretHash(client.secret), created_at: now }));
    statements.push(row('redirect_uri', { id: 'gen_random_uuid()', application_id: application, uri: quote(REDIRECT_URI), status: "'APPROVED'", created_at: now }));
  }
  for (let number = 0; number < ACCOUNTS; number++) statements.push(row('user_account', { id: 'gen_random_uuid()', email: quote(account(number).username),
    password_hash: quote(hash), totp_step: 0, first_name: "'Bench'", last_name: quote(`Number ${number}`), country_of_residence: "'GB'", verification_state: "'VERIFIED'", created_at: now }));
  return statements.join('\n');
}
