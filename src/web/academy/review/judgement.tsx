import type { FormEvent } from 'react';
import type { AttemptResult } from '#core/academy/attempt-contract.ts';
import { dimensions } from '#core/rubric/dimension.ts';
import { Button } from '#web/ui/button.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Field } from '#web/ui/field.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { Table } from '#web/ui/table.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useSending } from '../use-sending.ts';
import { reviewWords } from '../words/review-words.ts';
import { staffWords } from '../words/staff-words.ts';

export type JudgementProps = {
  attempt: AttemptResult;
  mayJudge: boolean;
  onJudged: () => void;
};

/** The machine's scores, a person's beside them, and where that is allowed judging otherwise. */
export function Judgement({ attempt, mayJudge, onJudged }: JudgementProps) {
  const words = useWords(reviewWords);
  const staff = useWords(staffWords);
  const { scores, override, assurance } = attempt;
  const rows = [
    {
      id: 'machine',
      by: words.machine,
      scores,
      because: assurance ? staff.assurances[assurance] : '',
    },
    ...(override
      ? [
          {
            ...{ id: 'person', by: words.person(override.by), scores: override.scores },
            because: override.reason,
          },
        ]
      : []),
  ];
  return (
    <Panel title={words.scores}>
      <div className="ui-stack">
        <Table
          caption={words.by}
          captionHidden
          rows={rows}
          rowId={({ id }) => id}
          columns={[
            { id: 'by', header: words.by, names: true, cell: ({ by }) => by },
            ...dimensions.map((dimension) => ({
              id: dimension,
              header: staff.dimensions[dimension],
              numeric: true,
              cell: (row: (typeof rows)[number]) => {
                const score = row.scores[dimension];
                return score === null ? '' : Math.round(score);
              },
            })),
            { id: 'because', header: words.because, cell: ({ because }) => because },
          ]}
        />
        {mayJudge && attempt.endedAt !== null && (
          <Disclosure summary={words.judge}>
            <JudgeForm attempt={attempt} onJudged={onJudged} />
          </Disclosure>
        )}
      </div>
    </Panel>
  );
}

function JudgeForm({ attempt, onJudged }: Omit<JudgementProps, 'mayJudge'>) {
  const words = useWords(reviewWords);
  const staff = useWords(staffWords);
  const { isBusy, failure, send } = useSending();
  const shown = (attempt.override ?? attempt).scores;
  const judge = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    if (isBusy) return;
    const scores = dimensions.map((it) => [
      it,
      attempt.scores[it] === null ? null : Number(data.get(it)),
    ]);
    const judged = await send('POST', `/api/attempts/${attempt.id}/override`, {
      scores: Object.fromEntries(scores),
      reason: String(data.get('reason') ?? ''),
    });
    if (judged.ok) onJudged();
  };
  return (
    <form className="ui-stack" onSubmit={judge}>
      <p className="ui-soft">{words.judgeLede}</p>
      <div className="academy-fields">
        {dimensions.flatMap((dimension) =>
          attempt.scores[dimension] === null
            ? []
            : [
                <Field key={dimension} label={staff.dimensions[dimension]}>
                  <TextInput
                    name={dimension}
                    type="number"
                    min={0}
                    max={100}
                    required
                    defaultValue={Math.round(shown[dimension] ?? 0)}
                  />
                </Field>,
              ],
        )}
      </div>
      <Field label={words.reason} hint={words.reasonHint}>
        <TextArea name="reason" required minLength={10} maxLength={2000} rows={3} />
      </Field>
      {failure && <FailureNotice failure={failure} />}
      <div>
        <Button type="submit" aria-disabled={isBusy}>
          {words.keep}
        </Button>
      </div>
    </form>
  );
}
