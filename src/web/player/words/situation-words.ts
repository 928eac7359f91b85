import type { Situation } from '#core/scenario/scenario.ts';
import type { Words } from './words-of.ts';

/** Names of the situations; their order here is the order in the library. */
const en: Record<Situation, string> = {
  counter: 'At the counter',
  petition: 'Petitions',
  demolition: 'Demolition',
  performance: 'Performances and permits',
  meeting: 'Public meetings',
  'home-visit': 'Home visits',
  relatives: 'Relatives of suspects',
  hardship: 'Hardship',
  call: 'Calls',
  dispute: 'Disputes',
  crowd: 'Crowds',
};

const zh: Record<Situation, string> = {
  counter: '窗口接待',
  petition: '信访',
  demolition: '拆迁现场',
  performance: '演出与许可',
  meeting: '群众会议',
  'home-visit': '入户走访',
  relatives: '涉案人员家属',
  hardship: '困难求助',
  call: '接警电话',
  dispute: '纠纷调解',
  crowd: '人群聚集',
};

export const situationWords: Words<Record<Situation, string>> = { en, zh };

export const situationOrder = Object.keys(en) as Situation[];
