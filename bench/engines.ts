import { Compiler, Story as InkStory } from 'inkjs/full';
import { createActor } from 'xstate';
import { requireOk } from '#core/basics/result.ts';
import { compile } from '#core/conversation/compile.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import { applyMove, heardMove, type Tally } from '#core/conversation/kernel.ts';
import { conversationMachine } from '#core/conversation/machine.ts';
import {
  beatAt,
  deciding,
  moodsAt,
  type State,
  speaking,
  stageAt,
  type Tables,
} from '#core/conversation/tables.ts';
import { agitationSlot, trustSlot } from '#core/resident/mood.ts';
import { shippedRubric } from '../tests/builders/a-rubric.ts';
import { type Mood, type Story, type Taken, take } from './story.ts';
import { inkSource } from './story-as-ink.ts';
import { asScenario } from './story-as-scenario.ts';

/** Plays recorded conversations, each from its beginning; tells where every one of them ends. */
export type Engine = () => Mood[];

export function tablesOf(story: Story): Tables {
  return requireOk(compile(asScenario(story), shippedRubric), 'synthetic');
}

/** The story as compiled ink, the text that a page would load. */
export function compileInk(story: Story): string {
  const compiled = new Compiler(inkSource(story)).Compile().ToJson();
  if (typeof compiled !== 'string') throw new Error('inkjs gave no JSON');
  return compiled;
}

/** inkjs: read on, then choose by position among the open choices. */
export function inkEngine(ink: string, conversations: readonly Taken[][]): Engine {
  const story = new InkStory(ink);
  return () =>
    conversations.map((conversation) => {
      story.ResetState();
      let text = story.ContinueMaximally();
      for (const { position } of conversation) {
        story.ChooseChoiceIndex(position);
        text = story.ContinueMaximally();
      }
      const { variablesState } = story;
      return {
        beat: Number(/(\d+)\.\s*$/.exec(text ?? '')?.[1]),
        agitation: Number(variablesState.$('agitation')),
        trust: Number(variablesState.$('trust')),
      };
    });
}

/** The page's engine: a stock XState actor hears each line out, then gets the choice. */
export function actorEngine(tables: Tables, conversations: readonly Taken[][]): Engine {
  const machine = conversationMachine(tables);
  const heard: ConversationEvent = { type: 'heard' };
  const recorded = conversations.map((conversation) =>
    conversation.flatMap(({ beat, option }): ConversationEvent[] => [
      heard,
      { type: 'choose', choice: `choice-${beat}-${option}` },
    ]),
  );
  return () =>
    recorded.map((events) => {
      const actor = createActor(machine).start();
      for (const event of events) actor.send(event);
      const { state } = actor.getSnapshot().context;
      actor.stop();
      return moodOf(state);
    });
}

/** The kernel on one state that it changes in place. */
export function kernelEngine(tables: Tables, conversations: readonly Taken[][]): Engine {
  const recorded = kernelMoves(tables, conversations);
  const tally: Tally = [0, 0, 0, 0];
  return () =>
    recorded.map((moves) => {
      const state = tables.start.slice();
      for (const move of moves) applyMove(tables, state, move, tally);
      return moodOf(state);
    });
}

/** The least code that does it: a hand-written pure reducer for this story, same state, same moves. */
export function reducerEngine(
  story: Story,
  tables: Tables,
  conversations: readonly Taken[][],
): Engine {
  const options = story.beats.flat();
  const recorded = kernelMoves(tables, conversations);
  const reduce = (state: State, move: number): State => {
    const next = state.slice();
    if (move === heardMove) {
      next[stageAt] = deciding;
      return next;
    }
    const mood = take(options[move]!, moodOf(state));
    next[beatAt] = mood.beat;
    next[stageAt] = speaking;
    next[moodsAt + agitationSlot] = mood.agitation;
    next[moodsAt + trustSlot] = mood.trust;
    return next;
  };
  return () =>
    recorded.map((moves) => {
      let { start: state } = tables;
      for (const move of moves) state = reduce(state, move);
      return moodOf(state);
    });
}

function kernelMoves(tables: Tables, conversations: readonly Taken[][]): number[][] {
  return conversations.map((conversation) =>
    conversation.flatMap(({ beat, option }) => [
      heardMove,
      tables.nodes[beat]!.firstChoice + option,
    ]),
  );
}

function moodOf(state: State): Mood {
  return {
    beat: state[beatAt]!,
    agitation: state[moodsAt + agitationSlot]!,
    trust: state[moodsAt + trustSlot]!,
  };
}
