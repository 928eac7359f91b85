import type { z } from 'zod';
import type { Wording } from '#core/basics/diagnostic.ts';
import { lawSchema } from '#core/rubric/law.ts';
import { rubricSchema } from '#core/rubric/rubric.ts';
import { seedSchema } from '#core/rubric/seed.ts';
import { campaignSchema } from '#core/scenario/campaign.ts';
import { scenarioSchema } from '#core/scenario/scenario.ts';
import { walkthroughsSchema } from '#core/scenario/walkthrough.ts';
import type { SourceData } from './walk-document.ts';

/** The kinds of file that say what they are in `format: <kind>/<version>`. */
export type FormatName =
  | 'doorstep'
  | 'doorstep-rubric'
  | 'doorstep-law'
  | 'doorstep-seed'
  | 'doorstep-campaign';

interface Format {
  /** The version this program writes; older ones are upgraded, newer ones refused. */
  version: number;
  name: Wording;
  schema: z.core.$ZodType;
}

/** What this program reads, by the name in `format:`. */
export const formats: Readonly<Record<FormatName, Format>> = {
  doorstep: { version: 1, name: { en: 'a scenario', zh: '情境' }, schema: scenarioSchema },
  'doorstep-rubric': { version: 1, name: { en: 'a rubric', zh: '评分标准' }, schema: rubricSchema },
  'doorstep-seed': { version: 1, name: { en: 'sayings', zh: '语录' }, schema: seedSchema },
  'doorstep-campaign': {
    version: 1,
    name: { en: 'a campaign', zh: '连续剧' },
    schema: campaignSchema,
  },
  'doorstep-law': { version: 1, name: { en: 'law cards', zh: '法条卡片' }, schema: lawSchema },
};

/** What a file says in `format:`; undefined if it says nothing that looks like it. */
export function formatOf(data: SourceData): { name: string; version: number } | undefined {
  const format = typeof data === 'object' && !Array.isArray(data) ? data.format : undefined;
  const match = typeof format === 'string' ? /^([a-z-]+)\/(\d{1,6})$/.exec(format) : null;
  return match === null ? undefined : { name: match[1] ?? '', version: Number(match[2]) };
}

/** Whether this is the name of a kind of file. */
export function isFormatName(name: string | undefined): name is FormatName {
  return name !== undefined && Object.hasOwn(formats, name);
}

/** The schema of a file by what it says it is; a list is a file of walkthroughs. */
export function schemaOf(data: SourceData): z.core.$ZodType | undefined {
  if (Array.isArray(data)) return walkthroughsSchema;
  const name = formatOf(data)?.name;
  return isFormatName(name) ? formats[name].schema : undefined;
}
