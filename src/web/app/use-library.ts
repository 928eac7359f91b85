import { campaign, scenarios } from 'virtual:scenarios';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { fail, ok } from '#core/basics/result.ts';
import { checkFile } from '#web/player/library/check-file.ts';
import type { Player } from '#web/player/player-context.ts';
import { entryOf, type LibraryEntry } from '#web/player/scenario-index.ts';
import type { FileShelf } from '#web/storage/device-store.ts';
import { loadRubric, loadShipped } from './load-json.ts';

type Library = Pick<Player, 'campaign' | 'library' | 'reloadLibrary' | 'loadPackage'>;

/** The scenarios that come with Doorstep and those opened from disk; of one id the opened one wins. */
export function useLibrary(files: FileShelf): Library {
  const [opened, setOpened] = useState<readonly LibraryEntry[]>([]);

  const reloadLibrary = useCallback(async () => {
    const kept = await files.list();
    const entries = kept.ok ? await Promise.all(kept.value.map(openedEntry)) : [];
    setOpened(entries.flatMap((it) => it ?? []));
  }, [files]);
  useEffect(() => void reloadLibrary(), [reloadLibrary]);

  const loadPackage = useCallback<Player['loadPackage']>(
    async (id) => {
      const file = await files.get(id);
      if (!file.ok) return loadShipped(id);
      const [checked, rubric] = await Promise.all([checkFile(file.value), loadRubric()]);
      if (!checked.ok) return fail('broken');
      if (!rubric.ok) return rubric;
      const { scenario, revision } = checked.value;
      const { revision: rubricRevision, rubric: value } = rubric.value;
      return ok({ scenario, revision, rubricRevision, rubric: value });
    },
    [files],
  );

  const library = useMemo(() => {
    const shadowed = new Set(opened.map(({ id }) => id));
    const shipped = scenarios.filter(({ id }) => !shadowed.has(id));
    return [...shipped, ...opened];
  }, [opened]);
  return { campaign, library, reloadLibrary, loadPackage };
}

async function openedEntry(file: {
  name: string;
  text: string;
}): Promise<LibraryEntry | undefined> {
  const checked = await checkFile(file);
  if (!checked.ok) return undefined;
  const { scenario, revision } = checked.value;
  return { ...entryOf(scenario, revision), openedFrom: file.name };
}
