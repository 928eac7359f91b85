import type { Row } from './row.ts';

interface Group {
  targets: readonly number[];
  measure: (quick: boolean, isMillion: boolean) => Promise<Row[]>;
}

/** The twelve targets of performance.md in the order of the table, then those of the academy; each group loads only its own code. */
export const groups: Record<string, Group> = {
  'steps-200': {
    targets: [1, 2, 3],
    measure: async (quick) => (await import('./step-rate.ts')).stepRate(200, quick),
  },
  'steps-2000': {
    targets: [1, 2, 3],
    measure: async (quick) => (await import('./step-rate.ts')).stepRate(2000, quick),
  },
  solving: { targets: [4], measure: async () => (await import('./solving.ts')).solving() },
  search: { targets: [5], measure: async () => (await import('./state-search.ts')).stateSearch() },
  'first-beat': {
    targets: [6],
    measure: async () => (await import('./first-beat.ts')).firstBeat(),
  },
  heap: { targets: [7], measure: async () => (await import('./heap.ts')).heap() },
  bundle: { targets: [8], measure: async () => (await import('./bundle.ts')).bundle() },
  reading: { targets: [12], measure: async () => (await import('./reading.ts')).reading() },
  clicks: {
    targets: [9, 10],
    measure: async (quick) => (await import('./clicks.ts')).clicks(quick),
  },
  'largest-paint': {
    targets: [11],
    measure: async (quick) => (await import('./largest-paint.ts')).largestPaint(quick),
  },
  'academy-rate': {
    targets: [13],
    measure: async (quick) => (await import('./academy/attempt-rate.ts')).attemptRate(quick),
  },
  'academy-dashboards': {
    targets: [14],
    measure: async (quick, isMillion) =>
      (await import('./academy/dashboards.ts')).dashboards(quick, isMillion),
  },
  'academy-processes': {
    targets: [15, 16],
    measure: async (quick) => (await import('./academy/two-processes.ts')).twoProcesses(quick),
  },
};
