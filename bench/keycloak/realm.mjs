// The realm as JSON: the same clients, users and rotation as Grantway's side, and Keycloak's own default password hash
// (Argon2id, m=7168 KiB, t=5, p=1).
import { ACCOUNTS, CLIENTS, PASSWORD } from '../targets/common.mjs';
import { REDIRECT_URI } from '../harness/oauth.mjs';

const { app, web, service } = CLIENTS;
const codeFlow = { enabled: true, standardFlowEnabled: true, directAccessGrantsEnabled: false, consentRequired: false,
  redirectUris: [REDIRECT_URI], attributes: { 'pkce.code.challenge.method': 'S256' } };
// Keycloak calls a token inactive unless the asking client is in its audience
const audience = { name: 'audience', protocol: 'openid-connect', protocolMapper: 'oidc-audience-mapper',
  config: { 'included.client.audience': service.id, 'access.token.claim': 'true', 'introspection.token.claim': 'true' } };

console.log(JSON.stringify({
  realm: 'grantway-bench', enabled: true, sslRequired: 'none',
  revokeRefreshToken: true, refreshTokenMaxReuse: 0, ssoSessionIdleTimeout: 36000, ssoSessionMaxLifespan: 36000, accessTokenLifespan: 21600,
  clients: [
    { clientId: app.id, publicClient: true, ...codeFlow },
    { clientId: web.id, publicClient: false, secret: web.secret, ...codeFlow, protocolMappers: [audience] },
    { clientId: service.id, enabled: true, publicClient: false, secret: service.secret, standardFlowEnabled: false, serviceAccountsEnabled: true },
  ],
  users: Array.from({ length: ACCOUNTS }, (_, number) => ({
    username: `user${number}@example.test`, email: `user${number}@example.test`, emailVerified: true, enabled: true, firstName: 'Bench', lastName: `Number ${number}`,
    credentials: [{ type: 'password', value: PASSWORD, temporary: false }] })),
}));
