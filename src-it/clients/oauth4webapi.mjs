import * as oauth from 'oauth4webapi'
import { clientId, clientSecret, done, issuer, redirectUri, refusal, saw, scope, silently, visit } from './visitor.mjs'

const http = { [oauth.allowInsecureRequests]: true }
const as = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, http))
const client = { client_id: clientId }
const authentication = oauth.ClientSecretPost(clientSecret)

const verifier = oauth.generateRandomCodeVerifier()
const state = oauth.generateRandomState()
const nonce = oauth.generateRandomNonce()
const authorization = new URL(as.authorization_endpoint)
authorization.search = new URLSearchParams({
  client_id: clientId,
  response_type: 'code',
  redirect_uri: redirectUri,
  scope,
  prompt: 'consent',
  code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
  code_challenge_method: 'S256',
  state,
  nonce,
})
const answer = oauth.validateAuthResponse(as, client, await visit(authorization), state)
const tokens = await oauth.processAuthorizationCodeResponse(as, client,
  await oauth.authorizationCodeGrantRequest(as, client, authentication, answer, redirectUri, verifier, http),
  { expectedNonce: nonce, requireIdToken: true })
const { sub } = oauth.getValidatedIdTokenClaims(tokens)
saw('login', tokens.scope)

const userInfo = async token =>
  oauth.processUserInfoResponse(as, client, sub, await oauth.userInfoRequest(as, client, token, http))
saw('userinfo', await userInfo(tokens.access_token))

const refreshed = await oauth.processRefreshTokenResponse(as, client,
  await oauth.refreshTokenGrantRequest(as, client, authentication, tokens.refresh_token, http))
saw('refresh', refreshed.access_token !== tokens.access_token)

const seen = await oauth.processIntrospectionResponse(as, client,
  await oauth.introspectionRequest(as, client, authentication, refreshed.access_token, http))
saw('introspection', seen.active)

await oauth.processRevocationResponse(
  await oauth.revocationRequest(as, client, authentication, refreshed.refresh_token, http))
saw('revocation', await refusal(() => userInfo(refreshed.access_token)))

const end = new URL(as.end_session_endpoint)
end.searchParams.set('id_token_hint', tokens.id_token)
await visit(end)
saw('logout', await silently(authorization))
done()
