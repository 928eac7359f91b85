import type { Analysis } from '#core/analysis/analyse.ts';
import { replay } from '#core/attempt/replay.ts';
import { requireOk } from '#core/basics/result.ts';
import { textIn } from '#core/basics/text-in.ts';
import { type Debrief, debriefOf } from '#core/debrief/debrief.ts';
import type { Moment } from '#core/debrief/moment.ts';
import type { DimensionScore } from '#core/scoring/score.ts';
import { scoreRun } from '#core/scoring/score.ts';
import { actWords } from '../output/act-words.ts';
import { columns } from '../output/columns.ts';
import { points } from '../output/points.ts';
import type { Conversation } from './conversation.ts';
import type { Show } from './show.ts';

/** How many of the dearest lines are shown. */
const most = 5;

/** Writes the debrief of a conversation that is over. */
export function showDebrief(talk: Conversation, show: Show, analysis: Analysis): void {
  const { scenario, tables, rubric } = talk.loaded;
  const run = requireOk(replay(tables, talk.events), 'replay of what was just played');
  const score = requireOk(scoreRun(scenario, tables, run, analysis), 'score of a solved scenario');
  const debrief = debriefOf(scenario, tables, rubric, run, score);
  showEnding(talk, show, debrief);
  showScores(talk, show, debrief);
  showDearest(talk, show, debrief);
  showHabits(talk, show, debrief);
}

function showEnding(talk: Conversation, show: Show, { score }: Debrief): void {
  const { scenario, rubric } = talk.loaded;
  const { words, language } = show;
  const ending = scenario.endings[talk.beat]!;
  title(show, `${words.ending}: ${textIn(ending.title, language)}`);
  show.say(textIn(ending.text, language));
  title(show, words.friday);
  show.say(textIn(ending.friday, language));
  for (const [person, told] of Object.entries(ending.tonight)) {
    title(show, words.tonight(show.name(person)));
    show.say(textIn(told, language));
  }
  title(show, words.verdict);
  show.say(words.verdicts[score.verdict ?? ending.verdict], '  ');
  for (const safeguard of new Set(score.breaches.map((it) => it.safeguard))) {
    show.say(`${words.breach} ${textIn(rubric.safeguards[safeguard]?.name, language)}`, '  ! ');
  }
}

function showScores(talk: Conversation, show: Show, { score }: Debrief): void {
  const { words, language } = show;
  title(show, words.scores);
  const rows = score.dimensions.map((it) => [
    textIn(talk.loaded.rubric.dimensions[it.dimension].name, language),
    it.score === null ? '-' : String(it.score),
    levelOf(it, show),
  ]);
  for (const row of columns(rows, [1])) show.raw(`  ${row}`);
}

function levelOf({ level }: DimensionScore, { words }: Show): string {
  return level === null ? words.notExercised : words.levels[level - 1]!;
}

function showDearest(talk: Conversation, show: Show, { score, moments }: Debrief): void {
  const { words } = show;
  title(show, words.dearest);
  const dearest = moments
    .filter((it) => it.cost > 0)
    .sort((a, b) => b.cost - a.cost)
    .slice(0, most);
  if (dearest.length === 0) show.say(words.nothingLost, '  ');
  for (const moment of dearest) {
    show.say(words.cost(points(moment.cost), points(score.lost)), '  - ');
    show.say(`${words.you}: ${wordsFor(talk, show, moment, moment.event)}`, '    ');
    show.say(`${words.better}: ${betterThan(talk, show, moment)}`, '    ');
    const why = reason(talk, show, moment);
    if (why !== '') show.say(`${words.why}: ${why}`, '    ');
  }
}

function betterThan(talk: Conversation, show: Show, moment: Moment): string {
  const line = moment.instead && wordsFor(talk, show, moment, moment.instead);
  return [moment.cutIn && show.words.hearOut, line].filter(Boolean).join('; ');
}

function wordsFor(
  { loaded }: Conversation,
  { language }: Show,
  { beat }: Moment,
  event: Parameters<typeof actWords>[2],
): string {
  return actWords(loaded.scenario, beat, event, language);
}

function reason({ loaded }: Conversation, { language }: Show, { beat, event }: Moment): string {
  const here = loaded.scenario.beats[beat];
  const act = event.type === 'choose' ? here?.choices?.[event.choice] : here?.hold;
  return textIn(act?.why, language);
}

function showHabits(talk: Conversation, show: Show, { habits, missedFacts }: Debrief): void {
  const { rubric, scenario } = talk.loaded;
  const { words, language } = show;
  if (habits.length > 0) title(show, words.habits);
  for (const { habit } of habits) {
    const { name, saying } = rubric.habits[habit]!;
    show.say(`${textIn(name, language)}: ${textIn(saying, language)}`, '  - ');
  }
  if (missedFacts.length > 0) title(show, words.facts);
  for (const fact of missedFacts) show.say(textIn(scenario.facts[fact], language), '  - ');
  show.gap();
}

function title(show: Show, text: string): void {
  show.gap();
  show.say(text, '## ');
}
