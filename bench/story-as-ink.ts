import { floor, type Option, type Story, startMood } from './story.ts';
import { lineOf, sayingOf } from './story-as-scenario.ts';

/** The story in the ink language: one knot per beat, sticky choices, the same arithmetic. */
export function inkSource(story: Story): string {
  const knots = story.beats.map((options, beat) =>
    [
      `=== beat_${beat} ===`,
      lineOf(beat),
      ...options.map((it, i) => inkChoice(story, it, beat, i)),
    ].join('\n'),
  );
  return [
    `VAR agitation = ${startMood.agitation}`,
    `VAR trust = ${startMood.trust}`,
    '-> beat_0',
    ...knots,
  ].join('\n');
}

function inkChoice(story: Story, option: Option, beat: number, position: number): string {
  const { agitation, trust, upTo, to } = option;
  const guard = upTo === undefined ? '' : `{agitation <= ${upTo}} `;
  return [
    `+ ${guard}[${sayingOf(beat, position)}]`,
    `  ~ agitation = MIN(MAX(MAX(agitation - 1, ${floor}) + ${agitation}, ${floor}), 100)`,
    `  ~ trust = MIN(MAX(trust + ${trust}, 0), 100)`,
    to === story.ending ? '  -> END' : `  -> beat_${to}`,
  ].join('\n');
}
