/** What one act does to the person it is addressed to, in mood points (0-100 scales). */
export interface Effect {
  agitation: number;
  trust: number;
  understanding: number;
}

/** How an act works: one effect per use (the last holds for every later use), and its provisos. */
export interface Coefficient {
  uses: readonly Effect[];
  /** Instead of `uses` where the author says that it misses this person now. */
  unfitting?: Effect;
  /** Earns effect x room for reasons: law, plans, advice, receipts. */
  reasoned?: boolean;
  /** Still works in crisis. */
  safety?: boolean;
  /** Twice as much after a promise to this person was broken. */
  doublesAfterBrokenPromise?: boolean;
  /** Agitation grows with the person's `face`. */
  facing?: boolean;
}

const of = (agitation: number, trust: number, understanding = 0): Effect => ({
  agitation,
  trust,
  understanding,
});
const nothing = of(0, 0);

/**
 * The resident model's table (source: resident-model.md). Design assumptions tuned to published
 * directions; the calibration tests hold them in place. Behaviours not listed take a default.
 */
export const coefficients: Readonly<Record<string, Coefficient>> = {
  'p-let-finish': { uses: [of(-8, 6, 25), of(0, 2)] },
  'p-cut-off': { uses: [of(6, -3)] },
  'p-backchannel': { uses: [of(-1, 1), of(-1, 1), of(-1, 1), of(-1, 1), nothing] },
  'p-hold-silence': { uses: [of(-3, 3, 5), of(-3, 3, 5), of(3, -2)] },
  'd-name-feeling': { uses: [of(-6, 4, 5), of(-6, 4, 5), nothing], unfitting: of(2, -1) },
  'd-reflect-need': { uses: [of(-4, 4, 20)] },
  'd-find-true-part': { uses: [of(-5, 5)] },
  'w-own-error': { uses: [of(-5, 5)] },
  'd-offer-choice': { uses: [of(-3, 3)] },
  'd-scan-safety': { uses: [of(-2, 2)], safety: true },
  'd-give-space': { uses: [of(-4, 2)], safety: true },
  'w-private-words': { uses: [of(-4, 2)], safety: true },
  'd-lower-heat': { uses: [of(-4, 2)], safety: true },
  'd-command-calm': { uses: [of(8, -4)] },
  'w-lecture': { uses: [of(7, -5)] },
  'd-threat': { uses: [of(12, -12)] },
  'w-brush-off': { uses: [of(8, -8)] },
  'f-cold-referral': { uses: [of(8, -8)] },
  'f-false-promise': { uses: [of(-6, 4)] },
  'd-crowd': { uses: [of(10, -3)] },
  'd-corner': { uses: [of(5, -4)], facing: true },
  'f-give-receipt': {
    uses: [of(-4, 6, 10)],
    reasoned: true,
    doublesAfterBrokenPromise: true,
  },
  'f-name-next': { uses: [of(-4, 6, 10)], reasoned: true, doublesAfterBrokenPromise: true },
  'c-kin-threat': { uses: [of(20, -30)] },
  'c-violence': { uses: [of(20, -30)] },
  'c-block-petition': { uses: [of(12, -12)] },
  'c-move-out': { uses: [of(12, -12)] },
  'c-illegal-entry': { uses: [of(12, -12)] },
  'c-seize-recording': { uses: [of(12, -12)] },
};

export const plusDefault = of(-2, 2);
export const minusDefault = of(4, -3);

/** One calm limit with its reason helps while the person is hot, and stings when they are not. */
export const clearLimit = {
  hot: of(-2, 1),
  cool: of(4, -2),
  repeatedAtOnce: of(4, -2),
} as const;

/** Facts argued at this agitation or more do this instead of the minus default. */
export const argueFacts = { from: 55, effect: of(6, -2) } as const;

/** A false promise that comes due. */
export const brokenPromise = of(15, -20);

/** The other numbers of the model. */
export const model = {
  /** Agitation falls by this when the person is attended to. */
  attended: 1,
  peakAt: 70,
  /** Sensitivity after the first peak, in hundredths. */
  fragile: 150,
  /** Room for reasons under this (hundredths) makes reasons add `talkedPast` agitation. */
  littleRoom: 40,
  talkedPast: 3,
  /** Calm never falls below base minus this. */
  calmBelowBase: 10,
} as const;

/** When a resident is ready (resident-model.md, gates); bounds are inclusive. */
export const gateBounds = {
  influence: { trust: 35, agitation: 54, understanding: 0 },
  agreement: { trust: 40, agitation: 44, understanding: 60 },
  'hidden-need': { trust: 55, agitation: 54, understanding: 0 },
} as const;

/** The officer's composure, in scenarios that declare fatigue. */
export const composure = {
  hotFrom: 60,
  hotTurn: 2,
  insult: 5,
  restored: 15,
  /** Under this a calm line needs a pause act first. */
  calmNeeds: 40,
} as const;
