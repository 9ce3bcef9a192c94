import express from 'express'
import session from 'express-session'
import * as client from 'openid-client'
import { Strategy } from 'openid-client/passport'
import passport from 'passport'
import { clientId, clientSecret, issuer, refusal, saw, scope } from './visitor.mjs'

const config = await client.discovery(issuer, clientId, clientSecret, undefined, {
  execute: [client.allowInsecureRequests],
})
const strategy = new Strategy(
  { config, scope, callbackURL: 'http://localhost:3000/callback' },
  (tokens, verified) => verified(null, { claims: tokens.claims(), tokens }),
)
passport.use('grantway', strategy)
passport.serializeUser((user, done) => done(null, user))
passport.deserializeUser((user, done) => done(null, user))

const app = express()
app.use(session({ secret: 'of this test', resave: false, saveUninitialized: false }))
app.use(passport.session())
app.get('/login', passport.authenticate('grantway', { prompt: 'consent' }))
app.get('/callback', passport.authenticate('grantway', { successRedirect: '/me', failureRedirect: '/failed' }))
app.use((request, response, next) => request.isAuthenticated() ? next() : response.sendStatus(401))
app.get('/me', ({ user }, response) => response.json(user.claims))

// What passport leaves to the application: the library that its strategy comes from does it with the tokens
const userInfo = ({ claims, tokens }) => client.fetchUserInfo(config, tokens.access_token, claims.sub)
app.get('/userinfo', async ({ user }, response) => response.json(await userInfo(user)))
app.get('/refresh', async ({ user }, response) => {
  const { access_token: before, refresh_token: once } = user.tokens
  user.tokens = { ...user.tokens, ...await client.refreshTokenGrant(config, once) }
  response.json({ renewed: user.tokens.access_token !== before && user.tokens.refresh_token !== once })
})
app.get('/revoke', async ({ user }, response) => {
  await client.tokenRevocation(config, user.tokens.refresh_token)
  response.json({ refused: await refusal(() => userInfo(user)) })
})
app.get('/logout', (request, response, next) => {
  const end = client.buildEndSessionUrl(config, { id_token_hint: request.user.tokens.id_token })
  request.logout(error => error ? next(error) : response.redirect(end.href))
})
app.listen(3000, 'localhost', () => saw('listening', true))
