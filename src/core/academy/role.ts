/** What a person is at an academy. */
export const roles = ['recruit', 'trainer', 'administrator'] as const;
export type Role = (typeof roles)[number];
