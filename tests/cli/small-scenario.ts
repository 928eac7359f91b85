/** A whole scenario in a few lines: two decisions, a fact, a loop-free graph, three endings. */
export const smallScenario = `format: doorstep/1
id: small
title: { en: "Small", zh: "小情境" }
situation: counter
difficulty: 1
minutes: 2
briefing:
  setting: { en: "A window.", zh: "窗口。" }
  aims:
    - { en: "Listen first.", zh: "先听。" }
residents:
  ma:
    name: { en: "Ma", zh: "马姐" }
    about: { en: "third trip", zh: "第三趟" }
    mood: { agitation: 55, trust: 30 }
facts:
  noon: { en: "Noon tomorrow", zh: "明天中午" }
start: window
beats:
  window:
    opening: true
    lines:
      - ma: { en: "Third time.", zh: "第三趟了。" }
        cue: { en: "She smooths the form.", zh: "她抚平表格。" }
        thinks: { en: "They will laugh.", zh: "要笑我了。" }
      - ma: { en: "By tomorrow noon.", zh: "明天中午之前。" }
        reveals: [noon]
    choices:
      seat:
        say: { en: "Please sit down first.", zh: "您先坐下。" }
        shows: [d-find-true-part, p-pace-to-person]
        why: { en: "She is heard.", zh: "她被听见了。" }
        target: plan
      scold:
        say: { en: "Article nine says it.", zh: "第九条写着。" }
        shows: [w-jargon, p-hurry]
        why: { en: "It is over her head.", zh: "她听不懂。" }
        target: plan
  plan:
    lines:
      - ma: { en: "And now?", zh: "那现在呢？" }
    choices:
      write:
        say: { en: "I write it down for noon.", zh: "我按中午记下来。" }
        shows: [f-record-now, w-plain-law]
        why: { en: "It will hold.", zh: "这就算数。" }
        when: { has: noon }
        target: settled
      promise:
        say: { en: "I promise it works out.", zh: "我保证能办成。" }
        shows: [f-false-promise]
        why: { en: "Nobody can promise that.", zh: "谁也保证不了。" }
        target: broken
      leave:
        say: { en: "Come back next week.", zh: "下周再来吧。" }
        shows: [f-cold-referral]
        why: { en: "A fourth trip.", zh: "又一趟。" }
        target: fourth
endings:
  settled:
    verdict: good
    title: { en: "Settled", zh: "办好了" }
    text: { en: "It is done.", zh: "办成了。" }
    friday: { en: "The phone rings.", zh: "电话响了。" }
    tonight:
      ma: { en: "He wrote it down.", zh: "他记下了。" }
  broken:
    verdict: bad
    title: { en: "A promise", zh: "一句保证" }
    text: { en: "She believes it.", zh: "她信了。" }
    friday: { en: "Nothing rings.", zh: "没有电话。" }
    tonight:
      ma: { en: "He promised.", zh: "他保证了。" }
  fourth:
    verdict: mixed
    title: { en: "Again", zh: "再来" }
    text: { en: "She goes.", zh: "她走了。" }
    friday: { en: "She stands there again.", zh: "她又来了。" }
    tonight:
      ma: { en: "Again.", zh: "又要去。" }
`;

/** Walkthroughs of it that visit everything. */
export const smallWalkthroughs = `- name: "the careful run"
  moves: [seat, {note: noon}, write]
  expect: {ending: settled, verdict: good, follow-through: {gte: 90}}
- name: "by the book and too fast"
  moves: [{cut-in: scold}, promise]
  expect: {ending: broken, follow-through: {lte: 10}}
- name: "sent away"
  moves: [hold, seat, leave]
  expect: {ending: fourth}
`;

export const smallFiles = {
  'scenarios/small.yaml': smallScenario,
  'scenarios/small.walkthrough.yaml': smallWalkthroughs,
};
