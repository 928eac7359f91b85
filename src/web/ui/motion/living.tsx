import { useReducedMotionConfig } from 'framer-motion';
import * as m from 'framer-motion/m';
import type { ReactNode } from 'react';
import { breathing } from './breathing.ts';
import { posture } from './posture.ts';

const fill = { width: '100%', height: '100%', transformOrigin: '50% 100%' } as const;
const settle = { duration: 0.9, ease: [0.3, 0, 0.2, 1] } as const;

/**
 * Somebody alive: posture and breath follow agitation (0 to 100). With reduced motion the posture
 * still changes, at once, and nothing moves by itself.
 */
export function Living({ agitation, children }: { agitation: number; children: ReactNode }) {
  const still = useReducedMotionConfig() === true;
  const { rotate, scale, y, tremble } = posture(agitation);
  return (
    <m.div style={fill} initial={false} animate={{ rotate, scale, y }} transition={settle}>
      {still ? (
        <div style={fill}>{children}</div>
      ) : (
        <Breath agitation={agitation}>
          <Tremble pixels={tremble}>{children}</Tremble>
        </Breath>
      )}
    </m.div>
  );
}

function Breath({ agitation, children }: { agitation: number; children: ReactNode }) {
  const { transform, period } = breathing(agitation);
  return (
    <m.div
      style={fill}
      initial={false}
      animate={{ transform }}
      transition={{ duration: period, repeat: Number.POSITIVE_INFINITY, ease: 'easeInOut' }}
    >
      {children}
    </m.div>
  );
}

function Tremble({ pixels, children }: { pixels: number; children: ReactNode }) {
  const at = (x: number) => `translateX(${x}px)`;
  const shaking = [at(0), at(pixels), at(-pixels), at(pixels / 2), at(0)];
  const forever = { duration: 0.4, repeat: Number.POSITIVE_INFINITY, repeatDelay: 1.6 };
  return (
    <m.div
      style={fill}
      initial={false}
      animate={{ transform: pixels > 0 ? shaking : at(0) }}
      transition={pixels > 0 ? forever : { duration: 0.2 }}
    >
      {children}
    </m.div>
  );
}
