/** Resolves once the first frame is on the screen and the main thread has a moment to spare. */
export function afterFirstPaint(): Promise<void> {
  return new Promise((resolve) => {
    // A hidden tab paints no frames; the timer keeps its promise all the same.
    const late = setTimeout(resolve, 2000);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(late);
        whenIdle(resolve);
      }),
    );
  });
}

function whenIdle(callback: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(callback, { timeout: 1000 });
  else setTimeout(callback, 1);
}
