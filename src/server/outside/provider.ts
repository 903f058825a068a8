import * as oidc from 'openid-client'

/** Single sign-on (OpenID Connect) as the settings have it. */
export type OutsideSettings = {
  issuer: string
  clientId: string
  clientSecret: string
  /** `openid` among them. */
  scopes: string
  /** The claim that names somebody for good: `sub`, or a number of staff. Never a name. */
  claim: string
  /** On the button. */
  label: string
}

/** What of a flow must not leave the server, and what the provider is told of it. */
export type Begun = { state: string; nonce: string; verifier: string; redirectUri: string }

/** What went wrong at or with the provider; its words are in messages/ under `outside-failed`. */
export class OutsideFailure extends Error {
  readonly reason: 'unreachable' | 'denied' | 'invalid'
  constructor(reason: OutsideFailure['reason'], cause: unknown) {
    super(`outside: ${reason}`, { cause })
    this.reason = reason
  }
}

const discover = async ({ issuer, clientId, clientSecret }: OutsideSettings): Promise<oidc.Configuration> => {
  const url = new URL(issuer)
  // The settings let http through on loopback alone.
  const insecure = url.protocol === 'http:'
  // oxlint-disable-next-line typescript/no-deprecated -- marked so only to be seen; a provider on this machine needs no TLS
  const options = { timeout: 10, execute: insecure ? [oidc.allowInsecureRequests] : [] }
  const found = await oidc.discovery(url, clientId, undefined, oidc.None(), options)
  const server = found.serverMetadata()
  // What a provider that does not say takes is Basic (OpenID Connect Core, 9).
  const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
  const proof = ways.includes('client_secret_basic')
    ? oidc.ClientSecretBasic(clientSecret)
    : oidc.ClientSecretPost(clientSecret)
  const ready = new oidc.Configuration(server, clientId, { client_secret: clientSecret }, proof)
  ready.timeout = 10
  // oxlint-disable-next-line typescript/no-deprecated -- as above
  if (insecure) oidc.allowInsecureRequests(ready)
  return ready
}

const failureOf = (error: unknown): OutsideFailure => {
  if (error instanceof oidc.AuthorizationResponseError) return new OutsideFailure('denied', error)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const away = error instanceof TypeError || ['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM'].includes(code)
  return new OutsideFailure(away ? 'unreachable' : 'invalid', error)
}

/** The one provider of this installation; what it says of itself is asked when it is first needed. */
export const makeProvider = (settings: OutsideSettings) => {
  let known: Promise<oidc.Configuration> | null = null
  const configuration = (): Promise<oidc.Configuration> => {
    known ??= discover(settings).catch((error: unknown) => {
      known = null
      throw new OutsideFailure('unreachable', error)
    })
    return known
  }
  return {
    /** Where the browser is sent, with PKCE, state and nonce. @throws OutsideFailure `unreachable` */
    async begin(redirectUri: string): Promise<Begun & { address: string }> {
      const config = await configuration()
      const begun = {
        redirectUri,
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      }
      const address = oidc.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: settings.scopes,
        state: begun.state,
        nonce: begun.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(begun.verifier),
        code_challenge_method: 'S256',
      })
      return { ...begun, address: address.href }
    },

    /**
     * Who came back: the value of the claim.
     * @param search what the browser brought, `?code=…&state=…`
     * @throws OutsideFailure
     */
    async finish({ state, nonce, verifier, redirectUri }: Begun, search: string): Promise<string> {
      const config = await configuration()
      // Built from what we told the provider, whatever a proxy made of the address of this request.
      const url = new URL(redirectUri)
      url.search = search
      try {
        const tokens = await oidc.authorizationCodeGrant(config, url, {
          ...{
            expectedState: state,
            expectedNonce: nonce,
            pkceCodeVerifier: verifier,
            idTokenExpected: true,
          },
        })
        const claims = tokens.claims()
        if (!claims) throw new Error('no ID token')
        const inToken: unknown = claims[settings.claim]
        const value: unknown =
          inToken ?? (await oidc.fetchUserInfo(config, tokens.access_token, claims.sub))[settings.claim]
        const subject = typeof value === 'number' ? String(value) : value
        if (typeof subject !== 'string' || subject === '' || subject.length > 200)
          throw new Error('the claim is missing')
        return subject
      } catch (error) {
        throw failureOf(error)
      }
    },

    /** Where the browser ends its session over there too; null where the provider has no such place. */
    async leaveAt(home: string): Promise<string | null> {
      try {
        const config = await configuration()
        if (config.serverMetadata().end_session_endpoint === undefined) return null
        return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: home }).href
      } catch {
        // Leaving us does not wait for anybody.
        return null
      }
    },
  }
}
export type Provider = ReturnType<typeof makeProvider>
