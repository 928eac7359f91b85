import { type Call, type Command, type ExitCode, exitCodes } from '../command.ts';
import { analysed } from '../loader.ts';
import { languageOption } from '../options.ts';
import { diagnosticsText } from '../output/diagnostics-text.ts';
import { Conversation } from '../play/conversation.ts';
import { playOn } from '../play/play-on.ts';
import { playWords } from '../play/play-words.ts';
import { Show } from '../play/show.ts';
import { showDebrief } from '../play/show-debrief.ts';

/** Plays a whole conversation in the terminal, without a clock. */
export const play: Command = {
  name: 'play',
  takes: 'FILE',
  files: { least: 1, most: 1, usual: [] },
  about: {
    en: 'Play a conversation in the terminal, keyboard only, without time pressure.',
    zh: '在终端里完整地谈一场，只用键盘，不限时间。',
  },
  options: {
    seed: {
      about: {
        en: 'put the choices in another order, the same for the same number',
        zh: '打乱选项的顺序；同一个数字，顺序相同',
      },
      value: 'NUMBER',
      pattern: /^\d{1,9}$/,
    },
    lang: languageOption,
  },
  run,
};

async function run({ terminal, loader, language, files, options, say }: Call): Promise<ExitCode> {
  const loaded = await loader.scenario(files[0]!);
  if (!loaded.ok) {
    terminal.complain(diagnosticsText(loaded.error, language));
    terminal.complain(`${say({ en: 'Nothing was played.', zh: '没有开始对话。' })}\n`);
    return exitCodes.failed;
  }
  const seed = options.seed === undefined ? undefined : Number(options.seed);
  const talk = new Conversation(loaded.value, seed);
  const show = new Show(terminal, talk, language);
  const words = playWords[language];
  show.briefing();
  if (!(await playOn(terminal, talk, show))) {
    terminal.write(`\n${words.left}\n`);
    return exitCodes.done;
  }
  const analysis = analysed(loaded.value);
  if (!analysis.ok) {
    terminal.complain(diagnosticsText(analysis.error, language));
    return exitCodes.failed;
  }
  showDebrief(talk, show, analysis.value);
  terminal.write(`${words.finished}\n`);
  return exitCodes.done;
}
