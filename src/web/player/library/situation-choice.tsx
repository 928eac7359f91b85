import type { Situation } from '#core/scenario/scenario.ts';
import { Field } from '#web/ui/field.tsx';
import { Select } from '#web/ui/select.tsx';
import type { LibraryEntry } from '../scenario-index.ts';
import { libraryWords } from '../words/library-words.ts';
import { situationOrder, situationWords } from '../words/situation-words.ts';
import { useWords } from '../words/words-of.ts';

export type SituationChoiceProps = {
  library: readonly LibraryEntry[];
  /** Undefined for every situation. */
  value: Situation | undefined;
  onChange: (value: Situation | undefined) => void;
};

/** Narrows the library to one kind of situation; kinds that have no scenario are left out. */
export function SituationChoice({ library, value, onChange }: SituationChoiceProps) {
  const words = useWords(libraryWords);
  const situations = useWords(situationWords);
  const present = situationOrder.filter((it) => library.some(({ situation }) => situation === it));
  return (
    <Field label={words.situation}>
      <Select
        value={value ?? ''}
        onChange={({ target }) => onChange(present.find((it) => it === target.value))}
      >
        <option value="">{words.everySituation}</option>
        {present.map((it) => (
          <option key={it} value={it}>
            {situations[it]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
