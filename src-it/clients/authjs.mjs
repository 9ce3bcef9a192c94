import { Auth } from '@auth/core'
import { clientId, clientSecret, done, issuer, saw, scope, visit } from './visitor.mjs'

const site = 'http://localhost:3000'
const cookies = new Map()
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
  }],
  callbacks: {
    jwt: ({ token, account, profile }) => account ? { ...token, profile, account } : token,
    session: ({ session, token }) => ({ ...session, profile: token.profile, account: token.account }),
    redirect: () => `${site}/`,
  },
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

const { csrfToken } = await (await browse('/auth/csrf')).json()
const sent = await browse('/auth/signin/grantway', { csrfToken })
const back = await visit(sent.headers.get('location'))
const welcome = await browse(back.pathname + back.search)
saw('welcome', welcome.headers.get('location'))

const session = await (await browse('/auth/session')).json()
saw('login', session.account.scope)
saw('session', session.profile)

await browse('/auth/signout', { csrfToken })
saw('logout', await (await browse('/auth/session')).json())
done()
