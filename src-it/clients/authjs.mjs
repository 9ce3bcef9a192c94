import { Auth } from '@auth/core'
import { clientId, clientSecret, done, issuer, refusal, saw, scope, silently, visit } from './visitor.mjs'

const site = 'http://localhost:3000'
const cookies = new Map()
const metadata = await (await fetch(`${issuer}/.well-known/openid-configuration`)).json()
let refreshBefore = 0
let ended

const config = {
  basePath: '/auth',
  trustHost: true,
  secret: crypto.randomUUID(),
  providers: [{
    id: 'grantway',
    name: 'Grantway',
    type: 'oidc',
    issuer: issuer.href,
    clientId,
    clientSecret,
    authorization: { params: { scope, prompt: 'consent' } },
    checks: ['pkce', 'state', 'nonce'],
    idToken: false, // the profile comes from userinfo
  }],
  callbacks: {
    async jwt({ token, account, profile }) {
      if (account) {
        return { ...token, profile, account }
      }
      return Date.now() < token.account.expires_at * 1000 - refreshBefore ? token : refresh(token)
    },
    session: ({ session, token }) => ({ ...session, profile: token.profile, account: token.account }),
    redirect: () => `${site}/`,
  },
  events: {
    async signOut({ token }) {
      await post(metadata.revocation_endpoint, { token: token.account.refresh_token })
      ended = token.account
    },
  },
}

/** Auth.js leaves refresh and revocation to its callbacks and events. */
async function post(endpoint, form) {
  const answer = await fetch(endpoint, {
    method: 'POST',
    body: new URLSearchParams({ client_id: clientId, client_secret: clientSecret, ...form }),
  })
  if (!answer.ok) {
    throw new Error(await answer.text())
  }
  return answer
}

async function refresh(token) {
  const tokens = await (await post(metadata.token_endpoint, {
    grant_type: 'refresh_token', refresh_token: token.account.refresh_token,
  })).json()
  const expiresAt = Math.floor(Date.now() / 1000) + tokens.expires_in
  return { ...token, account: { ...token.account, ...tokens, expires_at: expiresAt } }
}

/** What the browser of a visitor of the site does: keeps cookies, follows no redirect. */
async function browse(path, form) {
  const headers = { cookie: [...cookies].map(pair => pair.join('=')).join('; ') }
  const request = form
    ? { method: 'POST', headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(form) }
    : { headers }
  const answer = await Auth(new Request(new URL(path, site), request), config)
  for (const cookie of answer.headers.getSetCookie()) {
    const [name, ...value] = cookie.split(';')[0].split('=')
    cookies.set(name, value.join('='))
  }
  return answer
}

async function session() {
  return (await browse('/auth/session')).json()
}

const { csrfToken } = await (await browse('/auth/csrf')).json()
const authorization = (await browse('/auth/signin/grantway', { csrfToken })).headers.get('location')
const back = await visit(authorization)
const welcome = await browse(back.pathname + back.search)
saw('welcome', welcome.headers.get('location'))

const first = await session()
saw('login', first.account.scope)
saw('userinfo', first.profile)
saw('idtoken', JSON.parse(Buffer.from(first.account.id_token.split('.')[1], 'base64url')))

refreshBefore = first.account.expires_in * 1000
const second = await session()
refreshBefore = 0
saw('refresh', second.account.access_token !== first.account.access_token)

await browse('/auth/signout', { csrfToken })
saw('session', await session())
saw('revocation', await refusal(async () => {
  const answer = await fetch(metadata.userinfo_endpoint, { headers: { authorization: `Bearer ${ended.access_token}` } })
  if (!answer.ok) {
    throw answer
  }
}))

await visit(`${metadata.end_session_endpoint}?${new URLSearchParams({ id_token_hint: ended.id_token })}`)
saw('logout', await silently(authorization))
done()
