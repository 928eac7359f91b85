/** The four dimensions in the order in which every score, ledger and array of points lists them. */
export const dimensions = ['patience', 'wording', 'de-escalation', 'follow-through'] as const;
export type Dimension = (typeof dimensions)[number];
