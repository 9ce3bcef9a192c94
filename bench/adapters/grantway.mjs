// Grantway, for a generic harness that drives authorization servers by their discovery document. Data only; set up the database
// with ../grantway/setup.mjs first.
import { environment, ISSUER, ORIGIN, prepare, START } from '../grantway/settings.mjs';
import { REDIRECT_URI as redirectUri } from '../harness/oauth.mjs';
import { postgresPid } from '../harness/postgres.mjs';
import { account, CLIENTS } from '../targets/common.mjs';

const client = ({ id, secret }) => ({ id, ...(secret && { secret }), redirectUri, scope: 'account:read wallet:read' });

export default () => ({
  name: 'grantway',
  base: ORIGIN,
  discovery: `${ISSUER.slice(ORIGIN.length)}/.well-known/oauth-authorization-server`,
  about: { store: 'PostgreSQL', hash: `argon2id m=${environment.GRANTWAY_PASSWORD_ARGON2_MEMORY_KIB} t=${environment.GRANTWAY_PASSWORD_ARGON2_ITERATIONS} p=1` },
  start: { cmd: [START], env: environment },
  before: prepare,
  dbPid: postgresPid,
  user: account,
  clients: { login: client(CLIENTS.app), consent: client(CLIENTS.asking), web: client(CLIENTS.web), svc: client(CLIENTS.service) },
  consentParams: { prompt: 'consent' },
});
