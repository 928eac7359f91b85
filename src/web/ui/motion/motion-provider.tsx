import { LazyMotion, type LazyProps, MotionConfig } from 'framer-motion';
import { type ReactNode, useCallback, useState } from 'react';
import { afterFirstPaint } from './after-first-paint.ts';
import { MotionReadyContext } from './motion-ready.ts';

/** As the device says, or the reader's own wish over it. */
export type MotionWish = 'system' | 'reduced' | 'full';

const reducedMotion = { system: 'user', reduced: 'always', full: 'never' } as const;

type LazyFeatures = Extract<LazyProps['features'], () => unknown>;

/** Around the application: loads animation code after the first paint and honours reduced motion. */
export function MotionProvider({ wish, children }: { wish: MotionWish; children: ReactNode }) {
  const [ready, setReady] = useState(false);
  const load = useCallback<LazyFeatures>(async () => {
    await afterFirstPaint();
    try {
      const { motionFeatures } = await import('./motion-features.ts');
      setReady(true);
      return motionFeatures;
    } catch {
      // Offline before the chunk was cached: the page is complete without motion.
      return new Promise(() => {});
    }
  }, []);
  return (
    <LazyMotion features={load} strict>
      <MotionConfig reducedMotion={reducedMotion[wish]}>
        <MotionReadyContext value={ready}>{children}</MotionReadyContext>
      </MotionConfig>
    </LazyMotion>
  );
}
