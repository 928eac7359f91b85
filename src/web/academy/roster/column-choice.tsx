import {
  type RosterColumns,
  type RosterField,
  rosterFields,
} from '#core/academy/roster-columns.ts';
import { Field } from '#web/ui/field.tsx';
import { Select } from '#web/ui/select.tsx';
import { useWords } from '../academy-host.ts';
import { rosterWords } from '../words/roster-words.ts';

export type ChosenColumns = Partial<Record<RosterField, string | undefined>>;

export type ColumnChoiceProps = {
  headings: readonly string[];
  chosen: ChosenColumns;
  onChange: (chosen: ChosenColumns) => void;
};

/** Says under which heading of the file each thing stands. */
export function ColumnChoice({ headings, chosen, onChange }: ColumnChoiceProps) {
  const words = useWords(rosterWords);
  const offered = [...new Set(headings.filter((it) => it.trim() !== ''))];
  return (
    <div className="academy-fields">
      {rosterFields.map((field) => (
        <Field key={field} label={words.fields[field]} hint={words.fieldHints[field]}>
          <Select
            value={chosen[field] ?? ''}
            onChange={({ target }) => onChange({ ...chosen, [field]: target.value || undefined })}
          >
            <option value="">{words.notThere}</option>
            {offered.map((it) => (
              <option key={it} value={it}>
                {it}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </div>
  );
}

/** What was chosen, once it is enough to read a roster by. */
export function enoughColumns({ login, ...others }: ChosenColumns): RosterColumns | undefined {
  const hasName = [others.name, others.givenName, others.familyName].some((it) => it !== undefined);
  return login === undefined || !hasName ? undefined : { login, ...others };
}
