import appauth from '@openid/appauth'
import nodeSupport from '@openid/appauth/built/node_support/index.js'
import { clientId, done, issuer, redirectUri, refusal, saw, scope, silently, visit } from './visitor.mjs'

const { AuthorizationServiceConfiguration, AuthorizationRequest, AuthorizationRequestHandler, AuthorizationResponse,
  BaseTokenRequestHandler, BasicQueryStringUtils, RevokeTokenRequest, TokenRequest } = appauth
const { NodeCrypto, NodeRequestor } = nodeSupport

const requestor = new NodeRequestor()
const config = await AuthorizationServiceConfiguration.fetchFromIssuer(issuer.href.replace(/\/$/, ''), requestor)

class Visitor extends AuthorizationRequestHandler {
  constructor() {
    super(new BasicQueryStringUtils(), new NodeCrypto())
  }

  async performAuthorizationRequest(configuration, request) {
    this.address = this.buildRequestUrl(configuration, request)
    const back = await visit(this.address)
    return new AuthorizationResponse(Object.fromEntries(back.searchParams))
  }
}

const request = new AuthorizationRequest(
  { client_id: clientId, redirect_uri: redirectUri, scope, response_type: AuthorizationRequest.RESPONSE_TYPE_CODE,
    extras: { prompt: 'consent' } },
  new NodeCrypto(), true)
await request.setupCodeVerifier()
const visitor = new Visitor()
const answer = await visitor.performAuthorizationRequest(config, request)
if (answer.state !== request.state) {
  throw new Error('state')
}

const desk = new BaseTokenRequestHandler(requestor)
const tokens = await desk.performTokenRequest(config, new TokenRequest({
  client_id: clientId, redirect_uri: redirectUri, grant_type: 'authorization_code', code: answer.code,
  extras: { code_verifier: request.internal.code_verifier },
}))
saw('login', tokens.scope)

const userInfo = token => requestor.xhr({ url: config.userInfoEndpoint, method: 'GET', dataType: 'json',
  headers: { Authorization: `Bearer ${token}` } })
saw('userinfo', await userInfo(tokens.accessToken))

const refreshed = await desk.performTokenRequest(config, new TokenRequest({
  client_id: clientId, redirect_uri: redirectUri, grant_type: 'refresh_token', refresh_token: tokens.refreshToken,
}))
saw('refresh', refreshed.accessToken !== tokens.accessToken)

await desk.performRevokeTokenRequest(config, new RevokeTokenRequest({
  client_id: clientId, token: refreshed.refreshToken, token_type_hint: 'refresh_token',
}))
saw('revocation', await refusal(() => userInfo(refreshed.accessToken)))

await visit(`${config.endSessionEndpoint}?id_token_hint=${tokens.idToken}`)
saw('logout', await silently(visitor.address))
done()
