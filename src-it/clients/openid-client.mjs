import * as client from 'openid-client'
import { clientId, clientSecret, done, issuer, redirectUri, refusal, saw, scope, silently, visit } from './visitor.mjs'

const config = await client.discovery(issuer, clientId, undefined, client.ClientSecretBasic(clientSecret), {
  execute: [client.allowInsecureRequests],
})

const pkceCodeVerifier = client.randomPKCECodeVerifier()
const expectedState = client.randomState()
const expectedNonce = client.randomNonce()
const authorization = client.buildAuthorizationUrl(config, {
  redirect_uri: redirectUri,
  scope,
  prompt: 'consent',
  code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
  code_challenge_method: 'S256',
  state: expectedState,
  nonce: expectedNonce,
})
const back = await visit(authorization)
const tokens = await client.authorizationCodeGrant(config, back, {
  pkceCodeVerifier, expectedState, expectedNonce, idTokenExpected: true,
})
const { sub } = tokens.claims()
saw('login', tokens.scope)

saw('userinfo', await client.fetchUserInfo(config, tokens.access_token, sub))

const refreshed = await client.refreshTokenGrant(config, tokens.refresh_token)
saw('refresh', refreshed.access_token !== tokens.access_token)

const seen = await client.tokenIntrospection(config, refreshed.access_token)
saw('introspection', seen.active)

await client.tokenRevocation(config, refreshed.refresh_token)
saw('revocation', await refusal(() => client.fetchUserInfo(config, refreshed.access_token, sub)))

await visit(client.buildEndSessionUrl(config, { id_token_hint: tokens.id_token }))
saw('logout', await silently(authorization))
done()
