import { machineConfig } from '#core/conversation/machine-config.ts';
import { type Call, type Command, type ExitCode, exitCodes } from '../command.ts';
import { languageOption } from '../options.ts';
import { diagnosticsText } from '../output/diagnostics-text.ts';

/** Prints the statechart of a scenario. */
export const machine: Command = {
  name: 'machine',
  takes: 'FILE',
  files: { least: 1, most: 1, usual: [] },
  about: {
    en: 'Print the statechart (XState machine config) as JSON.',
    zh: '以 JSON 输出状态图（XState 机器配置）。',
  },
  options: { lang: languageOption },
  run,
};

async function run({ terminal, loader, language, files, say }: Call): Promise<ExitCode> {
  const loaded = await loader.scenario(files[0]!);
  if (!loaded.ok) {
    terminal.complain(diagnosticsText(loaded.error, language));
    terminal.complain(`${say({ en: 'Nothing was printed.', zh: '没有输出状态图。' })}\n`);
    return exitCodes.failed;
  }
  const config = machineConfig(loaded.value.tables);
  terminal.write(`${JSON.stringify(config, null, 2)}\n`);
  const count = Object.keys(config.states).length;
  terminal.complain(
    `${say({
      en: `Printed the statechart of "${config.id}": ${count} states.`,
      zh: `输出了“${config.id}”的状态图：${count} 个状态。`,
    })}\n`,
  );
  return exitCodes.done;
}
