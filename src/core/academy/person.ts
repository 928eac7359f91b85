import { z } from 'zod';
import { roles } from './role.ts';

/** 128 random bits as 32 hex digits. */
export const idSchema = z.string().regex(/^[0-9a-f]{32}$/);

const nameSchema = z.string().trim().min(1).max(100);
const loginSchema = z
  .string()
  .trim()
  .min(2)
  .max(64)
  .regex(/^[^\s\p{Cc}]+$/u);
/** 8 to 128 characters, whatever they are; common ones are refused where the password is set. */
const passwordSchema = z.string().min(8).max(128);

/** How somebody logs in. */
export const credentialsSchema = z.strictObject({
  login: loginSchema,
  password: z.string().max(128),
  /** A time-based or a recovery code, for those who have set one up. */
  code: z.string().max(32).optional(),
});

/** The first administrator, let in by the code that the first start printed. */
export const firstAdministratorSchema = z.strictObject({
  code: z.string().max(64),
  login: loginSchema,
  name: nameSchema,
  password: passwordSchema,
});

/** A recruit who brings a cohort's join code. */
export const joinSchema = z.strictObject({
  code: z.string().max(64),
  login: loginSchema,
  name: nameSchema,
  number: z.string().trim().max(64).optional(),
  password: passwordSchema,
});

/** Somebody from a roster, let in once by an invitation link. */
export const invitationSchema = z.strictObject({
  token: z.string().max(64),
  password: passwordSchema,
});

/** A trainer or administrator made by an administrator. */
export const newPersonSchema = z.strictObject({
  role: z.enum(roles),
  login: loginSchema,
  name: nameSchema,
  number: z.string().trim().max(64).optional(),
});

/** A person as they are shown to those who may see them. */
export const personSchema = z.strictObject({
  id: idSchema,
  role: z.enum(roles),
  login: z.string(),
  name: z.string(),
  number: z.string().nullable(),
});
export type Person = z.infer<typeof personSchema>;
