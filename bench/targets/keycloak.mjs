import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { standardOperations, endpoints, signIn } from '../harness/oauth.mjs';
import { postgresPid, startPostgres } from '../harness/postgres.mjs';
import { account, BENCH_HOME, CLIENTS } from './common.mjs';

const clients = Object.fromEntries(Object.entries(CLIENTS).map(([name, client]) => [name, { ...client, scope: name === 'service' ? 'profile' : 'openid profile' }]));

export default () => ({
  name: 'keycloak',
  about: { version: fs.readdirSync(`${BENCH_HOME}/keycloak`).find(entry => /^keycloak-\d/.test(entry)), store: 'PostgreSQL, sessions persisted', password: 'argon2id m=7168 t=5 p=1' },
  origin: 'http://127.0.0.1:8180',
  discovery: '/realms/grantway-bench/.well-known/openid-configuration',
  account,
  start: { command: [fileURLToPath(new URL('../keycloak/start.sh', import.meta.url))], before: startPostgres },
  databasePid: postgresPid,
  clients,
  operations: {
    ...standardOperations(clients),
    resource: {
      about: 'userinfo: a call that needs a live user token',
      prepare: async person => { person.forgetCookies(); person.access = (await signIn(person, clients.web)).access_token; },
      run: async person => person.json('GET', (await endpoints(person)).userinfo_endpoint, { headers: { Authorization: `Bearer ${person.access}` } }),
    },
  },
});
