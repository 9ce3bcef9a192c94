// Before any load: does the server do the work that is compared?
import { authorize, endpoints, signIn, token } from './oauth.mjs';
import { Person } from './person.mjs';

const refused = attempt => attempt.then(() => false, () => true);

export async function sameness(target) {
  const { app, web } = target.clients;
  const person = new Person(target, 1), stranger = new Person(target, 2);
  stranger.account = { ...stranger.account, password: 'not the password' };
  try {
    await endpoints(person);
    const first = await signIn(person, web);
    const refresh = refresh_token => token(person, web, { grant_type: 'refresh_token', refresh_token });
    const second = await refresh(first.refresh_token);
    return {
      accessToken: describe(first.access_token),
      rotates: second.refresh_token !== first.refresh_token,
      // a retry of the same request may be answered with the same successor, never with another one
      oldRefreshGivesNoSecondSuccessor: await refresh(first.refresh_token).then(third => third.refresh_token === second.refresh_token, () => true),
      requiresPkce: await refused(authorize(new Person(target, 3), app, { code_challenge: '', code_challenge_method: '' })),
      refusesWrongPassword: await refused(signIn(stranger, app)),
    };
  } finally {
    person.close();
    stranger.close();
  }
}

function describe(token) {
  const parts = token.split('.');
  return parts.length === 3 ? `${JSON.parse(Buffer.from(parts[0], 'base64url')).alg}, ${token.length} bytes` : `opaque, ${token.length} bytes`;
}
