import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { ProviderSettings } from './provider-settings.ts';

export const callbackPath = '/api/single-sign-on/callback';

/** Kept by the browser that set out, sealed, until the provider sends it back. */
export interface Outing {
  state: string;
  nonce: string;
  verifier: string;
}

/** Who somebody is at the provider. */
export interface Identity {
  issuer: string;
  subject: string;
  claims: Readonly<Record<string, unknown>>;
}

/** Log-in by an identity provider: OpenID Connect, code flow with PKCE, state and nonce. */
export class SingleSignOn {
  readonly settings: ProviderSettings;
  #configuration: Promise<Configuration> | undefined;

  constructor(settings: ProviderSettings) {
    this.settings = settings;
  }

  async setOut(): Promise<{ url: URL; outing: Outing }> {
    const outing = {
      state: randomState(),
      nonce: randomNonce(),
      verifier: randomPKCECodeVerifier(),
    };
    const url = buildAuthorizationUrl(await this.#provider(), {
      redirect_uri: this.settings.home + callbackPath,
      scope: 'openid profile',
      code_challenge: await calculatePKCECodeChallenge(outing.verifier),
      code_challenge_method: 'S256',
      state: outing.state,
      nonce: outing.nonce,
    });
    return { url, outing };
  }

  /** `query` is what the provider sent back, with its question mark; throws where anything is amiss. */
  async comeBack(query: string, { state, nonce, verifier }: Outing): Promise<Identity> {
    const provider = await this.#provider();
    // The address is ours as configured: what the request calls its host proves nothing.
    const tokens = await authorizationCodeGrant(
      provider,
      new URL(this.settings.home + callbackPath + query),
      {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      },
    );
    const claims = tokens.claims();
    if (!claims) throw new Error('no id token');
    // Most providers put names and groups only there.
    const more = provider.serverMetadata().userinfo_endpoint
      ? await fetchUserInfo(provider, tokens.access_token, claims.sub)
      : {};
    return { issuer: claims.iss, subject: claims.sub, claims: { ...more, ...claims } };
  }

  /** Asked for once; again after a failure, so that a provider may start later than we do. */
  #provider(): Promise<Configuration> {
    this.#configuration ??= this.#discover().catch((error: unknown) => {
      this.#configuration = undefined;
      throw error;
    });
    return this.#configuration;
  }

  #discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const isLocal = issuer.protocol === 'http:';
    return discovery(issuer, clientId, clientSecret, undefined, {
      // Signatures are checked as well, although the tokens come straight from the provider.
      execute: [enableNonRepudiationChecks, ...(isLocal ? [allowInsecureRequests] : [])],
      timeout: 10,
    });
  }
}
