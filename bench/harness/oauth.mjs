// The standard flows, the same for every target that publishes a discovery document (RFC 8414).
import { basic, pkce, randomState } from './person.mjs';

export const REDIRECT_URI = 'https://rp.example.test/cb'; // never called: the code is read off the redirect

/** Endpoints by their names in the discovery document: given by the target, or read once. */
export async function endpoints(person) {
  const { target } = person;
  return target.endpoints ?? (target.discovered ??= await person.json('GET', target.discovery));
}

export async function authorize(person, client, extra = {}) {
  const { verifier, challenge } = pkce(), state = randomState();
  const query = new URLSearchParams({ response_type: 'code', client_id: client.id, redirect_uri: REDIRECT_URI, scope: client.scope, state,
    nonce: state, code_challenge: challenge, code_challenge_method: 'S256', ...extra });
  const { answer, forms } = await person.browse(`${(await endpoints(person)).authorization_endpoint}?${query}`, REDIRECT_URI);
  if (!answer.has('code')) throw new Error(`no code: ${answer.get('error')}: ${answer.get('error_description')}`);
  if (answer.get('state') !== state) throw new Error('another state came back');
  return { code: answer.get('code'), verifier, forms };
}

export async function token(person, client, parameters) {
  const known = client.secret ? { headers: basic(client), form: parameters } : { form: { ...parameters, client_id: client.id } };
  return person.json('POST', (await endpoints(person)).token_endpoint, known);
}

export async function signIn(person, client, { steps, ...extra } = {}) {
  const { code, verifier, forms } = await authorize(person, client, extra);
  if (steps && forms.join() !== steps.join()) throw new Error(`the pages were [${forms}], not [${steps}]`);
  return token(person, client, { grant_type: 'authorization_code', code, redirect_uri: REDIRECT_URI, code_verifier: verifier });
}

const anewWith = (client, options) => person => { person.forgetCookies(); return signIn(person, client, options); };

/** Operations over the standard endpoints; `clients` are app (public), web (confidential) and service (client_credentials). */
export const standardOperations = ({ app, web, service }) => ({
  'login-hosted': { about: 'a browser without cookies: authorize, login form, code, token', run: anewWith(app, { steps: ['login'] }) },
  sso: { about: 'the same in a browser that is signed in: no password', prepare: anewWith(app), run: person => signIn(person, app, { steps: [] }) },
  refresh: { about: 'refresh_token grant with rotation', ...rotation(web, anewWith(web), token) },
  'client-credentials': { about: 'client_credentials grant', run: person => token(person, service, { grant_type: 'client_credentials', scope: service.scope }) },
  introspect: {
    about: 'introspection (RFC 7662) of a live user token',
    prepare: async person => { person.access = (await anewWith(web)(person)).access_token; },
    run: async person => {
      const url = (await endpoints(person)).introspection_endpoint;
      const { active } = await person.json('POST', url, { headers: basic(service), form: { token: person.access } });
      if (active !== true) throw new Error('a live token was called inactive');
    },
  },
  jwks: { about: 'GET of the public keys', run: async person => person.json('GET', (await endpoints(person)).jwks_uri) },
});

/** Refreshing with the token that the last refresh gave; a server that does not rotate fails. */
export function rotation(client, grant, token) {
  const take = (person, { refresh_token: next }) => {
    if (!next || next === person.refresh) throw new Error('the refresh token was not rotated');
    person.refresh = next;
  };
  return {
    prepare: async person => take(person, await grant(person, client)),
    run: async person => take(person, await token(person, client, { grant_type: 'refresh_token', refresh_token: person.refresh })),
  };
}
