import express from 'express'
import session from 'express-session'
import * as client from 'openid-client'
import { Strategy } from 'openid-client/passport'
import passport from 'passport'
import { clientId, clientSecret, issuer, saw } from './visitor.mjs'

const config = await client.discovery(issuer, clientId, clientSecret, undefined, {
  execute: [client.allowInsecureRequests],
})
const strategy = new Strategy(
  { config, scope: 'openid email wallet:read', callbackURL: 'http://localhost:3000/callback' },
  (tokens, verified) => verified(null, tokens.claims()),
)
passport.use('grantway', strategy)
passport.serializeUser((user, done) => done(null, user))
passport.deserializeUser((user, done) => done(null, user))

const app = express()
app.use(session({ secret: 'of this test', resave: false, saveUninitialized: false }))
app.use(passport.session())
app.get('/login', passport.authenticate('grantway', { prompt: 'consent' }))
app.get('/callback', passport.authenticate('grantway', { successRedirect: '/me', failureRedirect: '/failed' }))
app.get('/me', (request, response) => response.json(request.user))
app.listen(3000, 'localhost', () => saw('listening', true))
