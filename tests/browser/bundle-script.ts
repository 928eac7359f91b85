import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

/** Bundles one test script of this folder, as the product is bundled, into one ES module. */
export async function bundleScript(name: string): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'warn',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    build: {
      write: false,
      target: 'es2023',
      minify: false,
      lib: { entry: fileURLToPath(new URL(name, import.meta.url)), formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput[];
  const [chunk] = built[0]?.output ?? [];
  if (chunk?.type !== 'chunk') throw new Error(`the bundle of ${name} is empty`);
  return chunk.code;
}
