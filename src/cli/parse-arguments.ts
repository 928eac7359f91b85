import type { Wording } from '#core/basics/diagnostic.ts';
import { fail, ok, type Result } from '#core/basics/result.ts';
import type { Command, Option } from './command.ts';

export interface Arguments {
  files: string[];
  options: Record<string, string | true>;
}

/** Reads the arguments behind a command's name; `--` ends the options. */
export function parseArguments(
  args: readonly string[],
  command: Pick<Command, 'options' | 'files'>,
): Result<Arguments, Wording> {
  const files: string[] = [];
  const options: Arguments['options'] = {};
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === '--') {
      files.push(...args.slice(i + 1));
      break;
    }
    if (!arg.startsWith('-') || arg === '-') {
      files.push(arg);
      continue;
    }
    const [name = '', attached] = splitOnce(arg);
    const option = Object.hasOwn(command.options, name) ? command.options[name]! : undefined;
    if (option === undefined) return fail(unknownOption(arg));
    const value = option.value === undefined ? attached : (attached ?? args[++i]);
    const fault = faultOf(name, option, value);
    if (fault !== undefined) return fail(fault);
    options[name] = value ?? true;
  }
  const { least, most, usual } = command.files;
  if (files.length > most) return fail(tooMany(files[most]!));
  if (files.length === 0) files.push(...usual);
  return files.length < least ? fail(fileMissing) : ok({ files, options });
}

function splitOnce(arg: string): [string, string | undefined] {
  const name = arg.replace(/^--?/, '');
  const at = name.indexOf('=');
  return at < 0 ? [name, undefined] : [name.slice(0, at), name.slice(at + 1)];
}

function faultOf(name: string, option: Option, value: string | undefined): Wording | undefined {
  if (option.value === undefined) {
    if (value === undefined) return undefined;
    return { en: `--${name} takes no value.`, zh: `--${name} 不带值。` };
  }
  const wanted = option.among?.join(' | ') ?? option.value;
  if (value === undefined) {
    return { en: `--${name} needs a value: ${wanted}.`, zh: `--${name} 需要一个值：${wanted}。` };
  }
  if (option.among?.includes(value) === false || option.pattern?.test(value) === false) {
    return {
      en: `--${name} cannot be "${value}": it takes ${wanted}.`,
      zh: `--${name} 不能是“${value}”，可用的值：${wanted}。`,
    };
  }
  return undefined;
}

function unknownOption(arg: string): Wording {
  return { en: `There is no option ${arg} here.`, zh: `这里没有选项 ${arg}。` };
}

function tooMany(file: string): Wording {
  return {
    en: `One file is enough; "${file}" is one too many.`,
    zh: `只要一个文件，“${file}”多了。`,
  };
}

const fileMissing: Wording = {
  en: 'Which file? Name at least one.',
  zh: '请至少写出一个文件。',
};
