/** One line to the person at the terminal. @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** What is being got ready: beside the output, so that `--json` stays clean. @param {string} line */
export function progress(line) {
  process.stderr.write(`${line}\n`);
}

/** A failure the person can do something about: printed as its sentence, without a stack. */
export class Trouble extends Error {}

/**
 * Runs a command's entry; a `Trouble` ends the process with its sentence and exit code 1.
 * @param {() => Promise<number>} entry resolves to the exit code
 */
export async function main(entry) {
  try {
    process.exitCode = await entry();
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    process.stderr.write(`doorstep: ${error.message}\n`);
    process.exitCode = 1;
  }
}

/** @param {number} since a reading of `performance.now()` */
export function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
