import { type Call, type Command, type ExitCode, exitCodes } from './command.ts';
import { commands } from './command-list.ts';
import { languageOf } from './language-of.ts';
import { Loader } from './loader.ts';
import { helpOption, languageOption } from './options.ts';
import { parseArguments } from './parse-arguments.ts';
import type { Terminal } from './terminal.ts';
import { usageOf, usageOfAll } from './usage.ts';

/** Runs one command in a terminal; resolves to the exit code: 0 done, 1 failed, 2 bad arguments. */
export async function main(terminal: Terminal): Promise<ExitCode> {
  const [name = '', ...rest] = terminal.args;
  const language = languageOf(terminal.args, terminal.env);
  const say: Call['say'] = (wording) => wording[language];
  const command = commands.find((it) => it.name === name);
  if (command === undefined) return answerWithout(terminal, name, say);
  const known: Command = {
    ...command,
    options: { ...command.options, lang: languageOption, help: helpOption },
  };
  const parsed = parseArguments(rest, known);
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.write(usageOf(known, say));
    return exitCodes.done;
  }
  if (!parsed.ok) {
    terminal.complain(`doorstep ${name}: ${say(parsed.error)}\n\n${usageOf(known, say)}`);
    return exitCodes.usage;
  }
  const { files, options } = parsed.value;
  const loader = new Loader(terminal);
  return command.run({ terminal, loader, language, files, options, say });
}

function answerWithout(terminal: Terminal, name: string, say: Call['say']): ExitCode {
  if (['--version', '-v', 'version'].includes(name)) {
    terminal.write(`doorstep ${terminal.version}\n`);
    return exitCodes.done;
  }
  const usage = usageOfAll(commands, say);
  if (['--help', '-h', 'help'].includes(name)) {
    terminal.write(usage);
    return exitCodes.done;
  }
  const fault =
    name === ''
      ? { en: 'Which command?', zh: '要运行哪个命令？' }
      : { en: `There is no command "${name}".`, zh: `没有“${name}”这个命令。` };
  terminal.complain(`doorstep: ${say(fault)}\n\n${usage}`);
  return exitCodes.usage;
}
