import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { hashToken, newId } from '#server/auth/secret.ts';

/** Sessions for people, without the passwords that would be measured with them; by person. */
export async function logInEverybody(
  client: pg.ClientBase,
  people: readonly string[],
): Promise<string[]> {
  const tokens = people.map(() => randomBytes(24).toString('base64url'));
  await client.query(
    `insert into sessions (token_hash, id, person_id, agent)
     select decode(hash, 'hex'), id, person, 'bench'
     from unnest($1::text[], $2::text[], $3::text[]) as it (hash, id, person)`,
    [tokens.map((it) => hashToken(it).toString('hex')), people.map(() => newId()), people],
  );
  return tokens;
}

/** An administrator who is logged in: their token. */
export async function logInAdministrator(client: pg.ClientBase): Promise<string> {
  const id = newId();
  await client.query(
    `insert into people (id, role, login, name) values ($1, 'administrator', $1, 'Chief')`,
    [id],
  );
  const [token] = await logInEverybody(client, [id]);
  return token!;
}
