import { resultsOf } from './results-of.ts';

Object.assign(globalThis, { resultsOf });
