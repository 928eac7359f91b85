import type { Wording } from '#core/basics/diagnostic.ts';
import type { Command, Option } from './command.ts';
import { padded } from './output/display-width.ts';

type Say = (wording: Wording) => string;

/** The page `doorstep --help` prints. */
export function usageOfAll(commands: readonly Command[], say: Say): string {
  const width = Math.max(...commands.map((it) => synopsis(it).length));
  return [
    say({
      en: 'doorstep: communication training for new police officers (家门口)',
      zh: 'doorstep：新警沟通训练（家门口）',
    }),
    '',
    say({ en: 'Usage: doorstep COMMAND …', zh: '用法：doorstep 命令 …' }),
    '',
    ...commands.map((it) => `  ${padded(synopsis(it), width)}  ${say(it.about)}`),
    `  ${padded('--help, --version', width)}  ${say({ en: 'this page; the version', zh: '本说明；版本号' })}`,
    '',
    say({
      en: 'Words come in English or Chinese: --lang en | zh, else as LC_ALL or LANG says. "doorstep COMMAND --help" explains one command.',
      zh: '界面语言：--lang en | zh，未指定时依 LC_ALL 或 LANG。“doorstep 命令 --help”说明单个命令。',
    }),
    '',
  ].join('\n');
}

/** How one command is used. */
export function usageOf(command: Command, say: Say): string {
  const options = Object.entries(command.options).map(
    ([name, option]) => [`--${name}${valueName(option)}`, say(option.about)] as const,
  );
  const width = Math.max(0, ...options.map(([name]) => name.length));
  return [
    `${say({ en: 'Usage', zh: '用法' })}: doorstep ${synopsis(command)}`,
    say(command.about),
    ...options.map(([name, about]) => `  ${padded(name, width)}  ${about}`),
    '',
  ].join('\n');
}

function synopsis({ name, takes, options }: Command): string {
  const listed = Object.entries(options)
    .filter(([option]) => option !== 'help')
    .map(([option, it]) => `[--${option}${valueName(it)}]`);
  return [name, takes, ...listed].filter(Boolean).join(' ');
}

function valueName({ value, among }: Option): string {
  return value === undefined ? '' : ` ${among?.join('|') ?? value}`;
}
