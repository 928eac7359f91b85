import { newId } from './auth/secret.ts';
import { errorFields, logLine } from './log-line.ts';

/** How long closing may take before the process ends anyway (ms). */
const patience = 5_000;

/**
 * After an error that nobody expected the state is unknown: says why in one line, closes what can be
 * closed and ends with code 1, so that whatever watches over the process starts it again.
 */
export function endOnUnknownState(close: () => Promise<void> | undefined): void {
  let isEnding = false;
  const end = (error: unknown) => {
    console.error(logLine('unknown-state', { id: newId(), ...errorFields(error) }));
    if (isEnding) return;
    isEnding = true;
    setTimeout(() => process.exit(1), patience);
    void Promise.resolve(close()).finally(() => process.exit(1));
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}
