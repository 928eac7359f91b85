import type { ProviderAccount } from '../db/provider-accounts.ts';
import type { ProviderSettings } from './provider-settings.ts';
import { Refusal } from './refusal.ts';
import type { Identity } from './single-sign-on.ts';

/** Reads the claims of somebody as the academy has named them. */
export function readProviderAccount(
  { loginClaim, roleClaim, staff }: Pick<ProviderSettings, 'loginClaim' | 'roleClaim' | 'staff'>,
  { issuer, subject, claims }: Identity,
): ProviderAccount {
  const login = textIn(claims[loginClaim]);
  const isUnproven = loginClaim === 'email' && claims.email_verified !== true;
  if (login === '' || isUnproven) throw new Refusal(403, 'no-login-name');
  const values = [roleClaim === undefined ? [] : claims[roleClaim]].flat();
  const role = (['administrator', 'trainer'] as const).find((it) =>
    staff[it].some((value) => values.includes(value)),
  );
  const name = textIn(claims.name).slice(0, 100) || login;
  return { issuer, subject, login, name, role: role ?? 'recruit' };
}

function textIn(claim: unknown): string {
  return typeof claim === 'string' ? claim.trim() : '';
}
