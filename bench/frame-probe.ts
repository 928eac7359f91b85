/** What one click took, in milliseconds from the click's own time stamp. */
export interface ProbedClick {
  /** The next frame after the click, whatever it shows. */
  next: number;
  /** The first frame that shows what the click did. */
  answer: number;
}

declare global {
  interface Window {
    probed: Partial<ProbedClick> | undefined;
  }
}

/** Runs in the page before its own scripts: measures each click to the macrotask after a frame. */
export function probeFrames(): void {
  const shows = '[role=log], fieldset';
  let clicked = 0;
  const { port1, port2 } = new MessageChannel();
  const after: (() => void)[] = [];
  port1.onmessage = () => after.shift()?.();
  const afterFrame = (then: () => void) =>
    requestAnimationFrame(() => {
      after.push(then);
      port2.postMessage(0);
    });
  addEventListener(
    'click',
    ({ timeStamp }) => {
      clicked = timeStamp;
      const probed: Partial<ProbedClick> = {};
      window.probed = probed;
      afterFrame(() => {
        probed.next = performance.now() - timeStamp;
      });
    },
    true,
  );
  const isShown = ({ target }: MutationRecord) =>
    (target instanceof Element ? target : target.parentElement)?.closest(shows);
  let isAwaited = false;
  new MutationObserver((records) => {
    const { probed } = window;
    if (!probed || probed.answer !== undefined || isAwaited || !records.some(isShown)) return;
    isAwaited = true;
    afterFrame(() => {
      isAwaited = false;
      probed.answer = performance.now() - clicked;
    });
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
