import { fileURLToPath } from 'node:url';

/** The checkout, wherever the command was given. */
export const project = fileURLToPath(new URL('..', import.meta.url));
