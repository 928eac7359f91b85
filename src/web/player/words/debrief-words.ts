import { debriefEn } from './debrief-en.ts';
import { debriefZh } from './debrief-zh.ts';
import type { Words } from './words-of.ts';

export const debriefWords: Words<typeof debriefEn> = { en: debriefEn, zh: debriefZh };
