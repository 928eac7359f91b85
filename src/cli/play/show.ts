import type { Language } from '#core/basics/text.ts';
import { textIn } from '#core/basics/text-in.ts';
import { type Line, sceneSpeaker } from '#core/scenario/line.ts';
import { actWords } from '../output/act-words.ts';
import { wrapped } from '../output/wrapped.ts';
import type { Terminal } from '../terminal.ts';
import type { Conversation } from './conversation.ts';
import { playWords } from './play-words.ts';

/** Writes what a player sees and hears. */
export class Show {
  readonly #terminal: Terminal;
  readonly #talk: Conversation;
  readonly language: Language;
  readonly words: (typeof playWords)['en'];

  constructor(terminal: Terminal, talk: Conversation, language: Language) {
    this.#terminal = terminal;
    this.#talk = talk;
    this.language = language;
    this.words = playWords[language];
  }

  say(text: string, first = '', rest = ' '.repeat(first.length)): void {
    this.#terminal.write(`${wrapped(text, this.#terminal.width, first, rest).join('\n')}\n`);
  }

  /** A row that must keep its blanks. */
  raw(row: string): void {
    this.#terminal.write(`${row}\n`);
  }

  gap(): void {
    this.#terminal.write('\n');
  }

  briefing(): void {
    const { scenario } = this.#talk.loaded;
    const text = (it: Parameters<typeof textIn>[0]) => textIn(it, this.language);
    this.say(`== ${text(scenario.title)} ==`);
    this.gap();
    this.say(text(scenario.briefing.setting));
    this.gap();
    this.say(this.words.aims);
    for (const aim of scenario.briefing.aims) this.say(text(aim), '  - ');
    this.say(this.words.people);
    for (const { name, about } of Object.values(scenario.residents)) {
      this.say(`${text(name)}: ${text(about)}`, '  - ');
    }
    this.gap();
    this.keys();
  }

  keys(): void {
    this.say(this.words.keys);
    for (const it of this.words.help) this.#terminal.write(`  ${it}\n`);
    this.gap();
  }

  line({ speaker, says, cue }: Line): void {
    const noticed = cue === undefined ? '' : (cue[this.language] ?? cue.en ?? cue.zh ?? '');
    if (speaker === sceneSpeaker) this.say(textIn(says, this.language), '  ~ ');
    else {
      const name = this.name(speaker);
      this.say(`${name}: ${textIn(says, this.language)}`, '  ', '    ');
    }
    if (noticed !== '') this.say(`(${noticed})`, '    ');
  }

  choices(title: string): void {
    this.say(title);
    for (const [i, choice] of this.#talk.choices().entries()) {
      this.say(this.choiceWords(choice), `  ${i + 1}. `);
    }
  }

  choiceWords(choice: string): string {
    const { loaded, beat } = this.#talk;
    return actWords(loaded.scenario, beat, { type: 'choose', choice }, this.language);
  }

  facts(title: string, ids: readonly string[]): void {
    this.say(title);
    for (const [i, id] of ids.entries()) {
      this.say(textIn(this.#talk.loaded.scenario.facts[id], this.language), `  ${i + 1}. `);
    }
  }

  name(person: string): string {
    const { residents, bystanders } = this.#talk.loaded.scenario;
    return textIn((residents[person] ?? bystanders[person])?.name, this.language) || person;
  }
}
