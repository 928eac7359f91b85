/** Part of every score: changes whenever the same steps could lead elsewhere or earn otherwise. */
export const engineVersion = '1';
