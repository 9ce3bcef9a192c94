import { createInterface } from 'node:readline'

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()

export const issuer = new URL(process.env.ISSUER)
export const clientId = process.env.CLIENT_ID ?? 'pk_sandbox_acme'
export const clientSecret = process.env.CLIENT_SECRET ?? 'sk_sandbox_acme_local_only'
export const redirectUri = 'http://localhost:3000/callback'
export const scope = 'openid profile email offline_access wallet:read'

/** Has a person's browser open an address; where it ends. */
export async function visit(url) {
  console.log(`VISIT ${url}`)
  return new URL((await lines.next()).value)
}

/** What an authorization without any page ends in: `login_required` where nobody is signed in any more. */
export async function silently(authorization) {
  const address = new URL(authorization)
  address.searchParams.set('prompt', 'none')
  return (await visit(address)).searchParams.get('error')
}

/** Tells the test what was seen. */
export function saw(step, value) {
  console.log(`SAW ${step} ${JSON.stringify(value)}`)
}

/** What a call is refused with. */
export async function refusal(call) {
  try {
    await call()
  } catch (error) {
    return error.status ?? error.cause?.status ?? error.cause?.[0]?.status ?? error.message
  }
  return 'nothing'
}

export function done() {
  process.exit(0)
}
