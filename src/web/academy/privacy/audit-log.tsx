import { type FormEvent, useState } from 'react';
import type { AuditPage } from '#core/academy/audit.ts';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { Select } from '#web/ui/select.tsx';
import { Table } from '#web/ui/table.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { usePageTitle, useWords } from '../academy-host.ts';
import { type AskFailure, ask } from '../ask.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useInstant } from '../instant.ts';
import { useAsked } from '../use-asked.ts';
import { accountWords } from '../words/account-words.ts';
import { privacyWords } from '../words/privacy-words.ts';

/** The log, page by page, and whether it is whole. */
export function AuditLog() {
  const words = useWords(privacyWords);
  const [wanted, setWanted] = useState({ action: '', login: '', before: '' });
  const query = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value !== ''));
  const [asked, again] = useAsked<AuditPage>(`/api/audit?${query}`);
  usePageTitle(words.log);
  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    setWanted({ action: String(data.get('action')), login: String(data.get('login')), before: '' });
  };
  if (asked.state === 'asking') return null;
  if (asked.state === 'failed') return <FailureNotice failure={asked.failure} again={again} />;
  return (
    <div className="ui-stack">
      <h1>{words.log}</h1>
      <p className="ui-lede">{words.logLede}</p>
      <Chain />
      <Panel>
        <div className="ui-stack">
          <Filter actions={asked.value.actions} onShow={show} />
          <Lines page={asked.value} />
          <div className="ui-cluster">
            {wanted.before !== '' && (
              <Button onClick={() => setWanted({ ...wanted, before: '' })}>{words.newest}</Button>
            )}
            {asked.value.before !== null && (
              <Button onClick={() => setWanted({ ...wanted, before: String(asked.value.before) })}>
                {words.older}
              </Button>
            )}
          </div>
        </div>
      </Panel>
    </div>
  );
}

function Filter({
  actions,
  onShow,
}: {
  actions: readonly string[];
  onShow: (event: FormEvent<HTMLFormElement>) => void;
}) {
  const words = useWords(privacyWords);
  const names = useWords(accountWords).actions;
  return (
    <form className="academy-fields" onSubmit={onShow}>
      <Field label={words.action}>
        <Select name="action">
          <option value="">{words.every}</option>
          {actions.map((it) => (
            <option key={it} value={it}>
              {names[it] ?? it}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.person}>
        <TextInput name="login" autoComplete="off" autoCapitalize="none" />
      </Field>
      <div className="academy-fields__end">
        <Button type="submit">{words.show}</Button>
      </div>
    </form>
  );
}

function Lines({ page }: { page: AuditPage }) {
  const words = useWords(privacyWords);
  const names = useWords(accountWords).actions;
  const instant = useInstant();
  if (page.lines.length === 0) return <p className="ui-soft">{words.noLines}</p>;
  return (
    <Table
      caption={words.log}
      captionHidden
      rows={page.lines}
      rowId={({ n }) => n}
      columns={[
        { id: 'n', header: words.line, numeric: true, cell: ({ n }) => n },
        { id: 'when', header: words.when, oneLine: true, cell: ({ at }) => instant(at) },
        {
          id: 'what',
          header: words.what,
          names: true,
          cell: ({ action }) => names[action] ?? action,
        },
        { id: 'who', header: words.who, cell: ({ by }) => by ?? '' },
        { id: 'to', header: words.to, cell: ({ to }) => to ?? '' },
      ]}
    />
  );
}

function Chain() {
  const words = useWords(privacyWords);
  const [broken, setBroken] = useState<number | null>();
  const [failure, setFailure] = useState<AskFailure>();
  const check = async () => {
    const answer = await ask<{ broken: number | null }>('GET', '/api/audit/check');
    setFailure(answer.ok ? undefined : answer.error);
    setBroken(answer.ok ? answer.value.broken : undefined);
  };
  return (
    <div className="ui-stack">
      <div className="ui-cluster">
        <Button onClick={() => void check()}>{words.check}</Button>
        <a href="/api/audit.jsonl" download>
          {words.saveLog}
        </a>
      </div>
      {failure && <FailureNotice failure={failure} />}
      {broken === null && <Notice tone="good">{words.whole}</Notice>}
      {typeof broken === 'number' && <Notice tone="error">{words.broken(broken)}</Notice>}
    </div>
  );
}
