import * as m from 'framer-motion/m';
import type { ReactNode } from 'react';
import { useMotionReady } from './motion-ready.ts';

const below = { opacity: 0, y: 10 };
const inPlace = { opacity: 1, y: 0 };
const transition = { duration: 0.32, ease: [0.2, 0, 0.1, 1] } as const;

/** A new line comes up into its place. With reduced motion it only fades. */
export function FadeRise({ className, children }: { className?: string; children: ReactNode }) {
  const ready = useMotionReady();
  return (
    <m.div
      {...(className === undefined ? {} : { className })}
      initial={ready ? below : false}
      animate={inPlace}
      transition={transition}
    >
      {children}
    </m.div>
  );
}
