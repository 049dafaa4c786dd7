import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import * as psc from 'openid-client'

const port = Number(process.env.PORT ?? 3000)
const here = `http://localhost:${port}`
const issuer = process.env.PSC_ISSUER ?? 'http://localhost:8080/auth/realms/esante-wallet'

// PSC's discovery path is not the standard one: the whole address instead of the issuer
const config = await psc.discovery(
  new URL(`${issuer}/.well-known/wallet-openid-configuration`),
  process.env.CLIENT_ID ?? 'my-node-app',
  undefined,
  psc.ClientSecretBasic(process.env.CLIENT_SECRET ?? 'my-secret'),
  { execute: issuer.startsWith('http:') ? [psc.allowInsecureRequests] : [] },
)

const sessions = new Map()

async function login(session) {
  session.verifier = psc.randomPKCECodeVerifier()
  session.state = psc.randomState()
  session.nonce = psc.randomNonce()
  return psc.buildAuthorizationUrl(config, {
    redirect_uri: `${here}/callback`,
    scope: 'openid scope_all',
    acr_values: 'eidas1',
    state: session.state,
    nonce: session.nonce,
    code_challenge: await psc.calculatePKCECodeChallenge(session.verifier),
    code_challenge_method: 'S256',
  })
}

// Checks state and iss of the answer; signature, iss, aud, nonce, at_hash and times of the ID token
async function callback(session, url) {
  session.tokens = await psc.authorizationCodeGrant(config, url, {
    pkceCodeVerifier: session.verifier,
    expectedState: session.state,
    expectedNonce: session.nonce,
    idTokenExpected: true,
  })
  session.idToken = session.tokens.id_token
  session.sub = session.tokens.claims().sub
}

// A refresh token works once: two requests of the same user wait for the same refresh
function refresh(session) {
  session.refreshing ??= psc
    .refreshTokenGrant(config, session.tokens.refresh_token)
    .then((tokens) => { session.tokens = tokens; session.refreshes = (session.refreshes ?? 0) + 1 })
    .finally(() => { session.refreshing = undefined })
  return session.refreshing
}

// The access token lives 2 minutes: a 401 means that it is time for the next one, unless another request got it meanwhile
async function userinfo(session) {
  const used = session.tokens
  try {
    return await psc.fetchUserInfo(config, used.access_token, session.sub)
  } catch (error) {
    if (error.status !== 401) throw error
    if (session.tokens === used) await refresh(session)
    return psc.fetchUserInfo(config, session.tokens.access_token, session.sub)
  }
}

function logout(session) {
  return psc.buildEndSessionUrl(config, {
    id_token_hint: session.idToken,
    post_logout_redirect_uri: `${here}/`,
    state: session.state,
  })
}

async function answer(request) {
  const url = new URL(request.url, here)
  const id = /(?:^|; )node_sid=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1]
  const session = sessions.get(id)
  switch (url.pathname) {
    case '/':
      return { body: 'Bonjour' }
    case '/login': {
      const fresh = randomUUID()
      sessions.set(fresh, {})
      return { to: await login(sessions.get(fresh)), cookie: `node_sid=${fresh}; HttpOnly; SameSite=Lax; Path=/` }
    }
    case '/callback':
      if (!session) return { to: '/login' }
      await callback(session, url)
      return { to: '/me' }
    case '/me':
      if (!session?.tokens) return { to: '/login' }
      return { body: JSON.stringify({ ...(await userinfo(session)), refreshes: session.refreshes ?? 0 }) }
    case '/logout':
      if (!session?.tokens) return { to: '/' }
      sessions.delete(id)
      return { to: logout(session) }
    default:
      return { status: 404, body: 'Rien ici' }
  }
}

createServer((request, response) => {
  answer(request)
    .catch((error) => ({ status: 502, body: `${error.code ?? error.name}: ${error.error_description ?? error.cause?.message ?? error.message}` }))
    .then(({ status, to, cookie, body }) => {
      if (cookie) response.setHeader('Set-Cookie', cookie)
      if (to) response.setHeader('Location', String(to))
      response.writeHead(status ?? (to ? 303 : 200), { 'Content-Type': body?.startsWith('{') ? 'application/json' : 'text/plain; charset=utf-8' })
      response.end(body)
    })
}).listen(port, 'localhost', () => console.log(`${here}/me`))
