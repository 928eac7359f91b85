const name = 'doorstep-stage';

/** Held by every tab in which an attempt runs, so that no other tab updates Doorstep under it. */
export function holdStageLock(): () => void {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  void navigator.locks?.request(name, { mode: 'shared' }, () => held).catch(() => {});
  return release;
}

/** Whether an attempt runs in any tab. */
export async function isStageOpen(): Promise<boolean> {
  const locks = await navigator.locks?.query();
  return locks?.held?.some((it) => it.name === name) ?? false;
}
