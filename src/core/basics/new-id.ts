/** Makes a fresh identifier that nobody can guess (128 random bits in the shipped places). */
export type NewId = () => string;
