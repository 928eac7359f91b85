import { useState } from 'react';
import { DataTable } from '#web/ui/data-table.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { LineChart } from '#web/ui/line-chart.tsx';
import { Meter } from '#web/ui/meter.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { Sparkline } from '#web/ui/sparkline.tsx';
import type { Say } from './words.ts';

const agitation = [55, 58, 52, 61, 70, 64, 55, 47, 41, 33, 28, 20];
const trust = [30, 30, 34, 31, 27, 33, 40, 46, 52, 57, 63, 68];

export function Scores({ t, language }: { t: Say; language: string }) {
  const [selected, setSelected] = useState<string>();
  const steps = agitation.map((heat, index) => ({
    id: `s${index}`,
    mark: String(index + 1),
    reading: `${t('step')} ${index + 1}: ${t('agitation')} ${heat}, ${t('trust')} ${trust[index]}. ${t('answer')}`,
  }));
  return (
    <div className="ui-cards" style={{ '--card': '26rem' } as React.CSSProperties}>
      <Panel title={t('scores')} eyebrow={t('title')}>
        <div className="ui-stack">
          <Meter
            label={t('patience')}
            value={82}
            word={t('steady')}
            tone="patience"
            shape="circle"
          />
          <Meter
            label={t('wording')}
            value={64}
            word={t('growing')}
            tone="wording"
            shape="square"
          />
          <Meter
            label={t('deEscalation')}
            value={31}
            word={t('thin')}
            tone="de-escalation"
            shape="triangle"
          />
          <Meter
            label={t('followThrough')}
            value={undefined}
            word={t('notExercised')}
            tone="follow-through"
            shape="diamond"
          />
          <p>
            {t('patience')}{' '}
            <Sparkline label={t('trend')} values={[41, 48, 46, 60, 72]} tone="patience" />
          </p>
        </div>
      </Panel>
      <Panel title={t('timeline')}>
        <LineChart
          title={t('timeline')}
          steps={steps}
          selected={selected}
          onSelect={setSelected}
          prompt={t('prompt')}
          bands={[
            { from: 0, to: 25, label: t('calm'), tone: 'calm' },
            { from: 25, to: 45, label: t('anxious'), tone: 'anxious' },
            { from: 45, to: 70, label: t('defensive'), tone: 'defensive' },
            { from: 70, to: 85, label: t('nearCrisis'), tone: 'near-crisis' },
            { from: 85, to: 100, label: t('crisis'), tone: 'crisis' },
          ]}
          series={[
            { id: 'a', label: t('agitation'), tone: 'bad', shape: 'circle', values: agitation },
            {
              id: 't',
              label: t('trust'),
              tone: 'accent',
              shape: 'square',
              dashed: true,
              values: trust,
            },
          ]}
          table={
            <Disclosure summary={t('asTable')}>
              <DataTable
                language={language}
                words={{
                  search: t('searchTable'),
                  shown: (shown, all) => `${shown} / ${all}`,
                  takeAlong: t('saveFile'),
                }}
                caption={t('asTable')}
                captionHidden
                rows={steps}
                rowId={({ id }) => id}
                columns={[
                  { id: 'step', header: t('step'), value: ({ mark }) => Number(mark), names: true },
                  {
                    id: 'a',
                    header: t('agitation'),
                    numeric: true,
                    value: ({ mark }) => agitation[Number(mark) - 1],
                  },
                  {
                    id: 't',
                    header: t('trust'),
                    numeric: true,
                    value: ({ mark }) => trust[Number(mark) - 1],
                  },
                ]}
              />
            </Disclosure>
          }
        />
      </Panel>
    </div>
  );
}
