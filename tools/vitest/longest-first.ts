import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Folders whose files take long, the longest first. */
const slow = ['/tests/drill/', '/tests/scenarios/', '/tests/server/'];

/** Begins with what takes long, so that no worker is left alone with it in the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

function rankOf({ moduleId, project }: TestSpecification): number {
  const found = slow.findIndex((it) => moduleId.includes(it));
  const inProject = found < 0 ? slow.length : found;
  return project.config.sequence.groupOrder * (slow.length + 1) + inProject;
}
