import type { Role } from '#core/academy/role.ts';
import { listed } from '../listed.ts';

/** The identity provider of an academy, as the environment names it. */
export interface ProviderSettings {
  issuer: URL;
  clientId: string;
  clientSecret: string;
  /** What the page calls it. */
  name: string;
  /** Where this academy lives, without a slash at the end; the provider sends people back there. */
  home: string;
  /** The claim that is matched with log-in names. Nobody may choose it for themselves. */
  loginClaim: string;
  /** The claim (a text, or a list of texts) that says what a new account is; undefined: a recruit. */
  roleClaim: string | undefined;
  /** Values of that claim. */
  staff: Record<Exclude<Role, 'recruit'>, readonly string[]>;
}

type Environment = Readonly<Record<string, string | undefined>>;

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** Undefined where no provider is named; throws where one is named by halves. */
export function readProviderSettings(env: Environment): ProviderSettings | undefined {
  const { DOORSTEP_OIDC_ISSUER: issuer } = env;
  if (!issuer) return undefined;
  return {
    issuer: httpsAddress('DOORSTEP_OIDC_ISSUER', issuer),
    clientId: needed(env, 'DOORSTEP_OIDC_CLIENT_ID'),
    clientSecret: needed(env, 'DOORSTEP_OIDC_CLIENT_SECRET'),
    name: env.DOORSTEP_OIDC_NAME || 'OpenID Connect',
    home: httpsAddress('DOORSTEP_HOME', needed(env, 'DOORSTEP_HOME')).href.replace(/\/$/, ''),
    loginClaim: env.DOORSTEP_OIDC_LOGIN_CLAIM || 'preferred_username',
    roleClaim: env.DOORSTEP_OIDC_ROLE_CLAIM || undefined,
    staff: {
      trainer: listed(env.DOORSTEP_OIDC_TRAINERS),
      administrator: listed(env.DOORSTEP_OIDC_ADMINISTRATORS),
    },
  };
}

function needed(env: Environment, name: string): string {
  const { [name]: value } = env;
  if (!value) throw new Error(`DOORSTEP_OIDC_ISSUER is set, and ${name} is not`);
  return value;
}

/** Secrets and codes go there: plain HTTP never leaves this machine. */
function httpsAddress(name: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isSafe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback.includes(url.hostname));
  if (!url || !isSafe) throw new Error(`${name} is "${text}", which is no https address`);
  return url;
}
