import type { Phase } from '#core/rubric/phase.ts';
import type { Verdict } from '#core/scenario/ending.ts';
import type { Words } from './words-of.ts';

const phasesEn: Record<Phase, string> = {
  calm: 'calm',
  anxious: 'anxious',
  defensive: 'defensive',
  'near-crisis': 'near crisis',
  crisis: 'crisis',
  recovery: 'recovering',
};
const phasesZh: typeof phasesEn = {
  calm: '平静',
  anxious: '焦急',
  defensive: '抵触',
  'near-crisis': '濒临失控',
  crisis: '失控',
  recovery: '缓和中',
};
const verdictsEn: Record<Verdict, string> = {
  good: 'It ended well',
  mixed: 'It ended half well',
  bad: 'It ended badly',
  unsafe: 'Unsafe',
};
const verdictsZh: typeof verdictsEn = {
  good: '结局良好',
  mixed: '结局一般',
  bad: '结局不好',
  unsafe: '触碰底线',
};

const en = {
  points: (count: string) =>
    count === '1' || count === '−1' ? `${count} point` : `${count} points`,
  agitation: 'Agitation',
  trust: 'Trust',
  understanding: 'Feels understood',
  phases: phasesEn,
  verdicts: verdictsEn,
  shares: ['nothing', 'half', 'full'] as readonly string[],
  levels: ['harmful', 'clumsy', 'workable', 'good', 'very good'] as readonly string[],
  step: (number: number) => `Step ${number}`,
  you: 'You',
  silence: 'You stay silent',
  heard: 'You hear them out',
  noted: (fact: string) => `You write down: ${fact}`,
  cutIn: 'cutting in',
  scene: 'What happens',
  wait: 'One moment …',
  working: 'Working out every line of this conversation …',
  failures: {
    'too-large': (states: string) =>
      `This scenario has too many ways to go for an exact score: the search was stopped after ${states} states. Nothing was estimated instead. The conversation itself is kept.`,
    'too-slow': (seconds: number) =>
      `Working this out took longer than ${seconds} seconds and was stopped. The attempt is kept; try again when the device is less busy.`,
    'does-not-fit': (step: number) =>
      `The steps that are kept do not fit this scenario from step ${step} on, so no score can be given. The record itself was not changed.`,
    'does-not-compile': (name: string) =>
      `The scenario that this attempt began with cannot be run (${name}). The record itself was not changed.`,
    'no-worker':
      'The part of Doorstep that works out scores could not be started. Reload the page.',
  },
  again: 'Try again',
};

const zh: typeof en = {
  points: (count) => `${count} 分`,
  agitation: '激动',
  trust: '信任',
  understanding: '觉得被听懂',
  phases: phasesZh,
  verdicts: verdictsZh,
  shares: ['不计', '折半', '全额'],
  levels: ['有害', '生硬', '过得去', '好', '很好'],
  step: (number) => `第 ${number} 步`,
  you: '你',
  silence: '你没有出声',
  heard: '你听对方说完',
  noted: (fact) => `你记下：${fact}`,
  cutIn: '打断',
  scene: '现场',
  wait: '请稍候……',
  working: '正在逐句推算这场谈话……',
  failures: {
    'too-large': (states) =>
      `这个情境的走法太多，算到 ${states} 个状态时停了下来，无法给出精确得分，也没有用估算代替。谈话记录仍然保留。`,
    'too-slow': (seconds) => `推算超过 ${seconds} 秒，已停止。记录仍然保留，请在设备空闲时再试。`,
    'does-not-fit': (step) =>
      `从第 ${step} 步起，保存的步骤与这个情境对不上，无法计分。记录没有改动。`,
    'does-not-compile': (name) => `这次练习所用的情境无法运行（${name}）。记录没有改动。`,
    'no-worker': '计分程序无法启动，请刷新页面。',
  },
  again: '再试一次',
};

export const measureWords: Words<typeof en> = { en, zh };
