import { linesAt } from '#core/conversation/lines-at.ts';
import type { Terminal } from '../terminal.ts';
import type { Conversation } from './conversation.ts';
import { type Key, readKey } from './key.ts';
import type { Show } from './show.ts';

/** Plays a conversation with the keyboard; false if the player left before its end. */
export async function playOn(terminal: Terminal, talk: Conversation, show: Show): Promise<boolean> {
  while (!talk.isOver) {
    const goesOn = talk.isSpeaking
      ? await hearBeat(terminal, talk, show)
      : await decide(terminal, talk, show);
    if (!goesOn) return false;
  }
  return true;
}

/** One line after the other; false if the player leaves. */
async function hearBeat(terminal: Terminal, talk: Conversation, show: Show): Promise<boolean> {
  show.gap();
  for (const line of linesAt(talk.loaded.scenario, talk.loaded.tables)(talk.beat, talk.state)) {
    show.line(line);
    const then = await listen(terminal, talk, show);
    if (then !== 'heard') return then !== 'left';
  }
  return talk.take({ type: 'heard' });
}

async function listen(
  terminal: Terminal,
  talk: Conversation,
  show: Show,
): Promise<'heard' | 'left' | 'cut-in'> {
  for (;;) {
    const key = await nextKey(terminal, show.words.goOn);
    if (key.key === 'leave') return 'left';
    if (key.key === 'enter') return 'heard';
    if (key.key === 'cut-in') {
      if (key.number === undefined) {
        if (talk.choices().length > 0) show.choices(show.words.cutIn);
        else show.say(show.words.noneToCutIn);
      } else if (choose(talk, show, key.number, true)) return 'cut-in';
    } else if (key.key === 'number' || key.key === 'hold') show.say(show.words.hearFirst);
    else answer(talk, show, key);
  }
}

async function decide(terminal: Terminal, talk: Conversation, show: Show): Promise<boolean> {
  show.gap();
  show.choices(show.words.thinks);
  for (;;) {
    const key = await nextKey(terminal, show.words.decide);
    if (key.key === 'leave') return false;
    const beat = talk.beat;
    if (key.key === 'number' || key.key === 'cut-in') {
      if (key.number === undefined) show.choices(show.words.thinks);
      else if (choose(talk, show, key.number, false)) return true;
    } else if (key.key === 'hold') {
      if (!talk.take({ type: 'hold' })) show.say(show.words.noHold);
      else {
        show.say(show.words.silence, '  > ');
        if (talk.isSpeaking || talk.isOver || talk.beat !== beat) return true;
        show.say(show.words.pause, '  ~ ');
      }
    } else if (key.key !== 'enter') answer(talk, show, key);
  }
}

function choose(talk: Conversation, show: Show, number: number, cutsIn: boolean): boolean {
  const choices = talk.choices();
  const choice = choices[number - 1];
  const words = choice === undefined ? '' : show.choiceWords(choice);
  if (choice === undefined || !talk.take({ type: 'choose', choice })) {
    show.say(choices.length === 0 ? show.words.noneToCutIn : show.words.noChoice(choices.length));
    return false;
  }
  if (cutsIn) show.say(show.words.youCutIn, '  > ');
  show.say(words, '  > ');
  return true;
}

/** Keys that mean the same at any time. */
function answer(talk: Conversation, show: Show, key: Key): void {
  const { words } = show;
  if (key.key === 'note') note(talk, show, key.number);
  if (key.key === 'help') show.keys();
  if (key.key === 'unknown') show.say(words.unknown(key.typed));
  if (key.key === 'again') {
    for (const line of linesAt(talk.loaded.scenario, talk.loaded.tables)(talk.beat, talk.state))
      show.line(line);
    if (!talk.isSpeaking) show.choices(words.thinks);
  }
}

function note(talk: Conversation, show: Show, number: number | undefined): void {
  const notable = talk.notable();
  const chosen = number === undefined ? notable : notable.slice(number - 1, number);
  if (chosen.length === 0) {
    if (notable.length === 0) show.say(show.words.nothingToNote);
    else show.facts(show.words.notable, notable);
    return;
  }
  const before = talk.choices().length;
  for (const fact of chosen) talk.take({ type: 'note', fact });
  show.facts(show.words.noted, chosen);
  if (!talk.isSpeaking && talk.choices().length !== before) show.choices(show.words.thinks);
}

/** What is typed next; the end of the input is leaving. */
async function nextKey(terminal: Terminal, prompt: string): Promise<Key> {
  const typed = await terminal.ask(prompt);
  return typed === undefined ? { key: 'leave' } : readKey(typed);
}
