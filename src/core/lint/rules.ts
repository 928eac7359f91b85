import type { Rule } from './rule.ts';
import { behaviourNoPathShows } from './rules/behaviour-no-path-shows.ts';
import { bestIsLongest } from './rules/best-is-longest.ts';
import { bestLineEndsBadly } from './rules/best-line-ends-badly.ts';
import { bestLineShowsMinus } from './rules/best-line-shows-minus.ts';
import { bestStandsInSamePlace } from './rules/best-stands-in-same-place.ts';
import { blindPlayerScores } from './rules/blind-player-scores.ts';
import { carriedNeverAsked } from './rules/carried-never-asked.ts';
import { choiceLengthsDiffer } from './rules/choice-lengths-differ.ts';
import { choiceNeverAvailable } from './rules/choice-never-available.ts';
import { deadEnd } from './rules/dead-end.ts';
import { dimensionNotExercised } from './rules/dimension-not-exercised.ts';
import { dominatedChoice } from './rules/dominated-choice.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { endingNobodyCanReach } from './rules/ending-nobody-can-reach.ts';
import { endlessLoop } from './rules/endless-loop.ts';
import { factNeverRevealed } from './rules/fact-never-revealed.ts';
import { factNeverUsed } from './rules/fact-never-used.ts';
import { goodEndingAfterUnsafeAct } from './rules/good-ending-after-unsafe-act.ts';
import { hasOutsideChoice } from './rules/has-outside-choice.ts';
import { hasUnderNot } from './rules/has-under-not.ts';
import { hopelessOpening } from './rules/hopeless-opening.ts';
import { idMatchesFile } from './rules/id-matches-file.ts';
import { lastRouteOpen } from './rules/last-route-open.ts';
import { missingLanguage } from './rules/missing-language.ts';
import { oneChoiceBestInEveryDimension } from './rules/one-choice-best-in-every-dimension.ts';
import { textTooLong } from './rules/text-too-long.ts';
import { tooLargeToSolve } from './rules/too-large-to-solve.ts';
import { twinIncomplete } from './rules/twin-incomplete.ts';
import { twinKeepsName } from './rules/twin-keeps-name.ts';
import { unfittingNotShown } from './rules/unfitting-not-shown.ts';
import { unknownBeat } from './rules/unknown-beat.ts';
import { unknownBehaviour } from './rules/unknown-behaviour.ts';
import { unknownCarried } from './rules/unknown-carried.ts';
import { unknownFact } from './rules/unknown-fact.ts';
import { unknownLaw } from './rules/unknown-law.ts';
import { unknownPortraitPart } from './rules/unknown-portrait-part.ts';
import { unknownResident } from './rules/unknown-resident.ts';
import { unknownSeed } from './rules/unknown-seed.ts';
import { unknownSeen } from './rules/unknown-seen.ts';
import { unknownSpeaker } from './rules/unknown-speaker.ts';
import { unknownVariable } from './rules/unknown-variable.ts';
import { unreachableBeat } from './rules/unreachable-beat.ts';
import { variableNeverRead } from './rules/variable-never-read.ts';
import { variableNeverSet } from './rules/variable-never-set.ts';
import { wrongValue } from './rules/wrong-value.ts';

/** Every rule of the linter. */
export const rules: readonly Rule[] = [
  behaviourNoPathShows,
  bestIsLongest,
  bestLineEndsBadly,
  bestLineShowsMinus,
  bestStandsInSamePlace,
  blindPlayerScores,
  carriedNeverAsked,
  choiceLengthsDiffer,
  choiceNeverAvailable,
  deadEnd,
  dimensionNotExercised,
  dominatedChoice,
  duplicateId,
  endingNobodyCanReach,
  endlessLoop,
  factNeverRevealed,
  factNeverUsed,
  goodEndingAfterUnsafeAct,
  hasOutsideChoice,
  hasUnderNot,
  hopelessOpening,
  idMatchesFile,
  lastRouteOpen,
  missingLanguage,
  oneChoiceBestInEveryDimension,
  textTooLong,
  tooLargeToSolve,
  twinIncomplete,
  twinKeepsName,
  unfittingNotShown,
  unknownBeat,
  unknownBehaviour,
  unknownCarried,
  unknownFact,
  unknownLaw,
  unknownPortraitPart,
  unknownResident,
  unknownSeed,
  unknownSeen,
  unknownSpeaker,
  unknownVariable,
  unreachableBeat,
  variableNeverRead,
  variableNeverSet,
  wrongValue,
];
