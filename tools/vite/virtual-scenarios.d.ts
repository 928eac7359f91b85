declare module 'virtual:scenarios' {
  /** The scenarios that come with Doorstep, for lists; their text is fetched from `url` when it is needed. */
  export const scenarios: readonly import('../../src/web/player/scenario-index.ts').ScenarioEntry[];
  export const campaign: import('../../src/core/scenario/campaign.ts').Campaign;
  export const rubricFile: { readonly revision: string; readonly url: string };
  export const lawFile: { readonly url: string };
}
