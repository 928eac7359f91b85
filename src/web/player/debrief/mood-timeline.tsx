import { textIn } from '#core/basics/text-in.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { LineChart } from '#web/ui/line-chart.tsx';
import { Table } from '#web/ui/table.tsx';
import { usePlayer } from '../player-context.ts';
import { debriefWords } from '../words/debrief-words.ts';
import { measureWords } from '../words/measure-words.ts';
import { useWords } from '../words/words-of.ts';
import { Section } from './section.tsx';
import { deedOf, speakerName, type Told } from './told.ts';

const bandEdges = [
  { from: 0, to: 25, phase: 'calm' },
  { from: 25, to: 45, phase: 'anxious' },
  { from: 45, to: 70, phase: 'defensive' },
  { from: 70, to: 85, phase: 'near-crisis' },
  { from: 85, to: 100, phase: 'crisis' },
] as const;

/** Agitation and trust of everybody over every step, as a chart and as a table. */
export function MoodTimeline({ told }: { told: Told }) {
  const { timeline } = useWords(debriefWords);
  return (
    <Section id="timeline" title={timeline.title} lede={timeline.lede}>
      <div className="ui-stack debrief-timelines">
        {Object.keys(told.scenario.residents).map((resident) => (
          <ResidentTimeline key={resident} told={told} resident={resident} />
        ))}
      </div>
    </Section>
  );
}

type Row = {
  id: string;
  mark: string;
  what: string;
  agitation: number;
  trust: number;
  phase: string;
  windows: string;
};

function ResidentTimeline({ told, resident }: { told: Told; resident: string }) {
  const { language } = usePlayer();
  const { timeline } = useWords(debriefWords);
  const words = useWords(measureWords);
  const name = textIn(speakerName(told.scenario, resident), language);
  const rows = useRows(told, resident);
  const bands = bandEdges.map(({ from, to, phase }) => ({
    from,
    to,
    label: words.phases[phase],
    tone: phase,
  }));
  return (
    <div>
      <h3>{name}</h3>
      <LineChart
        title={timeline.chart(name)}
        prompt={timeline.prompt}
        bands={bands}
        steps={rows.map((it) => ({
          id: it.id,
          mark: it.mark,
          reading: `${timeline.reading(it.what, it.agitation, it.phase, it.trust)} ${it.windows}`,
        }))}
        series={[
          {
            id: 'agitation',
            label: words.agitation,
            tone: 'bad',
            shape: 'circle',
            values: rows.map((it) => it.agitation),
          },
          {
            id: 'trust',
            label: words.trust,
            tone: 'accent',
            shape: 'square',
            dashed: true,
            values: rows.map((it) => it.trust),
          },
        ]}
        table={
          <Disclosure summary={timeline.table}>
            <TimelineTable caption={timeline.chart(name)} rows={rows} />
          </Disclosure>
        }
      />
    </div>
  );
}

function TimelineTable({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  const { timeline } = useWords(debriefWords);
  const words = useWords(measureWords);
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        { id: 'mark', header: '#', numeric: true, cell: ({ mark }) => mark },
        { id: 'what', header: timeline.what, names: true, cell: ({ what }) => what },
        { id: 'agitation', header: words.agitation, numeric: true, cell: (it) => it.agitation },
        { id: 'trust', header: words.trust, numeric: true, cell: (it) => it.trust },
        { id: 'phase', header: timeline.phase, cell: ({ phase }) => phase },
        { id: 'window', header: timeline.window, cell: ({ windows }) => windows },
      ]}
    />
  );
}

function useRows(told: Told, resident: string): Row[] {
  const { timeline, comma } = useWords(debriefWords);
  const { phases } = useWords(measureWords);
  const whatOf = useWhat(told);
  return told.report.debrief.timeline.map(({ step, event, moods, windows }) => {
    const mood = moods.find((it) => it.resident === resident)!;
    const own = windows.filter((it) => it.resident === resident);
    return {
      id: String(step),
      mark: String(step + 1),
      what: event === undefined ? timeline.beginning : whatOf(step, event),
      agitation: mood.agitation,
      trust: mood.trust,
      phase: phases[mood.phase],
      windows: own.map(({ window }) => timeline.windows[window]).join(comma),
    };
  });
}

/** What happened at a step, in one sentence. */
function useWhat({ scenario, report }: Told) {
  const { language } = usePlayer();
  const words = useWords(measureWords);
  const { moments } = report.debrief;
  return (step: number, event: ConversationEvent): string => {
    const number = words.step(step + 1);
    const colon = language === 'zh' ? '：' : ': ';
    if (event.type === 'heard') return `${number}${colon}${words.heard}`;
    if (event.type === 'note') {
      return `${number}${colon}${words.noted(textIn(scenario.facts[event.fact], language))}`;
    }
    const beat = moments.find((it) => it.step === step)?.beat ?? '';
    const { does, says } = deedOf(scenario, beat, event);
    const did = [does, says]
      .map((it) => textIn(it, language))
      .filter(Boolean)
      .join(' ');
    return `${number}${colon}${did === '' ? words.silence : did}`;
  };
}
