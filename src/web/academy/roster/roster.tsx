import { useState } from 'react';
import { type RosterMistake, readRoster } from '#core/academy/roster.ts';
import type { RosterColumns } from '#core/academy/roster-columns.ts';
import { Field } from '#web/ui/field.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { useHost, useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useSending } from '../use-sending.ts';
import { rosterWords } from '../words/roster-words.ts';
import { csvToSend } from './csv-to-send.ts';
import { Invitations, type Invited } from './invitations.tsx';
import { readTable, type TableFailure } from './read-table.ts';
import { RosterCheck } from './roster-check.tsx';
import { RosterMistakes } from './roster-mistakes.tsx';

type Opened = { fileName: string; table: string[][]; round: number };

/**
 * A roster from disk: all of it or, with a mistake, none of it; then the links to hand out. A file
 * without mistakes whose headings are known is sent at once; any other is looked at first.
 */
export function Roster({ cohortId, onRead }: { cohortId: string; onRead: () => void }) {
  const words = useWords(rosterWords);
  const { rosterColumns, keepRosterColumns } = useHost();
  const [invited, setInvited] = useState<readonly Invited[]>([]);
  const [opened, setOpened] = useState<Opened>();
  const [broken, setBroken] = useState<TableFailure>();
  const { isBusy, failure, send } = useSending();
  const enrol = async (table: string[][], heading: number, columns: RosterColumns) => {
    const csv = csvToSend(table, heading, columns);
    const wish = { csv, columns };
    const url = `/api/cohorts/${cohortId}/roster`;
    const answer = await send<{ invited: Invited[] }>('POST', url, wish);
    if (!answer.ok) return;
    setOpened(undefined);
    setInvited(answer.value.invited);
    onRead();
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    setInvited([]);
    setOpened(undefined);
    const table = await readTable(file);
    setBroken(table.ok ? undefined : table.error);
    if (!table.ok) return;
    const { heading, columns, lines, mistakes } = readRoster(table.value, rosterColumns);
    const isSound = columns !== undefined && lines.length > 0 && mistakes.length === 0;
    if (isSound) await enrol(table.value, heading, columns);
    else setOpened({ fileName: file.name, table: table.value, round: Date.now() });
  };
  const mistakes =
    failure?.kind === 'refused' && failure.code === 'roster-mistakes'
      ? (failure.detail.mistakes as RosterMistake[])
      : undefined;
  return (
    <Panel look="sunk" title={words.roster}>
      <div className="ui-stack">
        <Field label={words.file} hint={words.fileHint}>
          <TextInput
            type="file"
            accept=".csv,.tsv,.txt,.xlsx,text/csv"
            onChange={({ target }) => {
              const file = target.files?.[0];
              target.value = '';
              void open(file);
            }}
          />
        </Field>
        {broken && <Notice tone="error">{words.broken[broken]}</Notice>}
        {failure && !mistakes && <FailureNotice failure={failure} />}
        {mistakes && <RosterMistakes mistakes={mistakes} />}
        {opened && (
          <RosterCheck
            key={opened.round}
            {...opened}
            isBusy={isBusy}
            onCancel={() => setOpened(undefined)}
            onSend={(heading, columns) => {
              keepRosterColumns(columns);
              void enrol(opened.table, heading, columns);
            }}
          />
        )}
        {invited.length > 0 && <Invitations invited={invited} />}
      </div>
    </Panel>
  );
}
