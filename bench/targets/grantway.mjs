import { environment, ISSUER, ORIGIN, prepare, START } from '../grantway/settings.mjs';
import { REDIRECT_URI, rotation, standardOperations } from '../harness/oauth.mjs';
import { pkce, randomState } from '../harness/person.mjs';
import { postgresPid } from '../harness/postgres.mjs';
import { account, CLIENTS } from './common.mjs';

const SCOPE = 'account:read wallet:read';
const clients = Object.fromEntries(Object.entries(CLIENTS).map(([name, client]) => [name, { ...client, scope: SCOPE }]));
const keys = ({ id, secret }) => ({ 'x-client-key': id, ...(secret && { 'x-secret-key': secret }) });

/** API mode: the partner's own UI between initiate, login, authorize and token. */
export async function apiSignIn(person, client, { agree = false } = {}) {
  const { verifier, challenge } = pkce(), state = randomState(), headers = keys(client);
  const query = new URLSearchParams({ mode: 'api', response_type: 'code', client_id: client.id, redirect_uri: REDIRECT_URI, scope: SCOPE, state,
    code_challenge: challenge, code_challenge_method: 'S256' });
  const session = await person.json('GET', `/v1/auth/oauth/authorize/initiate?${query}`, { headers });
  const { username: email, password } = person.account;
  const { accessToken } = await person.json('POST', '/v1/auth/login', { headers, json: { email, password } });
  const consent = agree ? { consent: { granted: SCOPE.split(' '), policyVersion: '1.0' } } : {};
  const { code } = await person.json('POST', '/v1/auth/oauth/authorize', { headers: { ...headers, Authorization: `Bearer ${accessToken}` }, json: { token: session.token, ...consent } });
  return apiToken(person, client, { grant_type: 'authorization_code', code, redirect_uri: REDIRECT_URI, code_verifier: verifier });
}

/** The token endpoint as partners of API mode call it. */
export const apiToken = (person, client, json) => person.json('POST', '/v1/auth/oauth/token', { headers: keys(client), json });

export default () => ({
  name: 'grantway',
  about: { store: 'PostgreSQL', password: `argon2id m=${environment.GRANTWAY_PASSWORD_ARGON2_MEMORY_KIB} t=${environment.GRANTWAY_PASSWORD_ARGON2_ITERATIONS} p=1` },
  origin: ORIGIN,
  discovery: `${ISSUER.slice(ORIGIN.length)}/.well-known/oauth-authorization-server`,
  account,
  start: { command: [START], environment, before: prepare },
  databasePid: postgresPid,
  clients,
  operations: {
    'login-api': { about: 'API mode: initiate, login, authorize, token', run: person => apiSignIn(person, clients.web) },
    ...standardOperations(clients),
    'refresh-api': { about: 'the refresh grant as API mode has it: JSON, keys in headers', ...rotation(clients.web, apiSignIn, apiToken) },
    resource: {
      about: 'GET /v1/user: a call that needs a live user token',
      prepare: async person => { person.access = (await apiSignIn(person, clients.web)).access_token; },
      run: async person => person.json('GET', '/v1/user', { headers: { ...keys({ id: clients.web.id }), Authorization: `Bearer ${person.access}` } }),
    },
  },
});
