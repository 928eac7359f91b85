import { z } from 'zod';
import type { Diagnostic } from '#core/basics/diagnostic.ts';
import type { Text } from '#core/basics/text.ts';

/** Longer texts are refused unread; below it the loader says what its own limit is (UTF-16 units). */
const longestFile = 512 * 1024;

/** A scenario file that is kept at the academy and in no library. */
export const newExamScenarioSchema = z.strictObject({
  text: z.string().max(longestFile).describe('The YAML text of the file.'),
});

/** An exam scenario as staff see it. */
export interface ExamScenario {
  id: string;
  title: Text;
  revision: string;
  /** Name of whoever uploaded it; null for somebody who was erased. */
  by: string | null;
  uploadedAt: number;
  /** Assignments of it that have not closed. */
  running: number;
}

/** What came of an upload that was taken. */
export interface TakenExamScenario {
  id: string;
  title: Text;
  /** False where the very same text was there already. */
  isNew: boolean;
  warnings: Diagnostic[];
}
