import { useDeferredValue, useState } from 'react';
import { textIn } from '#core/basics/text-in.ts';
import { type Dimension, dimensions } from '#core/rubric/dimension.ts';
import type { Behaviour, Rubric } from '#core/rubric/rubric.ts';
import { Field } from '#web/ui/field.tsx';
import { Select } from '#web/ui/select.tsx';
import { Table } from '#web/ui/table.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { AuthoredText } from '../authored-text.tsx';
import { usePlayer } from '../player-context.ts';
import { scoringWords } from '../words/scoring-words.ts';
import { useWords } from '../words/words-of.ts';

type Row = Behaviour & { id: string };

/** Every behaviour with its weight, to be searched. */
export function BehaviourTable({ rubric }: { rubric: Rubric }) {
  const { language } = usePlayer();
  const words = useWords(scoringWords);
  const [wanted, setWanted] = useState('');
  const [dimension, setDimension] = useState<Dimension | ''>('');
  const search = useDeferredValue(wanted.trim().toLowerCase());
  const rows = Object.entries(rubric.behaviours).map(([id, it]): Row => ({ id, ...it }));
  const shown = rows.filter((it) => {
    const text = `${it.id} ${textIn(it.name, language)} ${textIn(it.seen, language)}`;
    return (dimension === '' || it.dimension === dimension) && text.toLowerCase().includes(search);
  });
  const pick = (value: string) => setDimension(dimensions.find((it) => it === value) ?? '');
  return (
    <section className="ui-stack">
      <h2>{words.table(rows.length)}</h2>
      <p className="ui-soft">{words.tableLede}</p>
      <div className="scoring-filters">
        <Field label={words.filter}>
          <TextInput value={wanted} onChange={(event) => setWanted(event.target.value)} />
        </Field>
        <Field label={words.filterDimension}>
          <Select value={dimension} onChange={(event) => pick(event.target.value)}>
            <option value="">{words.all}</option>
            {dimensions.map((it) => (
              <option key={it} value={it}>
                {textIn(rubric.dimensions[it].name, language)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <p role="status">{words.found(shown.length)}</p>
      <Table
        caption={words.table(rows.length)}
        captionHidden
        rows={shown}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'behaviour',
            header: words.behaviour,
            names: true,
            cell: ({ id, name }) => (
              <>
                <AuthoredText of={name} />
                <br />
                <span className="ui-soft scoring-id">{id}</span>
              </>
            ),
          },
          {
            id: 'dimension',
            header: words.dimension,
            cell: (it) => <AuthoredText of={rubric.dimensions[it.dimension].name} />,
          },
          {
            id: 'weight',
            header: words.weight,
            numeric: true,
            cell: ({ sign, weight }) => `${sign === 'plus' ? '+' : '−'}${weight}`,
          },
          { id: 'kind', header: words.kind, cell: ({ kind }) => (kind ? words.kinds[kind] : '') },
          { id: 'seen', header: words.seen, cell: ({ seen }) => <AuthoredText of={seen} /> },
        ]}
      />
    </section>
  );
}
