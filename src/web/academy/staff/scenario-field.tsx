import type { ExamScenario } from '#core/academy/exam-scenario.ts';
import { textIn } from '#core/basics/text-in.ts';
import { Field } from '#web/ui/field.tsx';
import { Select } from '#web/ui/select.tsx';
import { useHost, useWords } from '../academy-host.ts';
import { useAsked } from '../use-asked.ts';
import { examWords } from '../words/exam-words.ts';
import { staffWords } from '../words/staff-words.ts';

/** What can be assigned: the library, and the exam scenarios under a heading of their own. */
export function ScenarioField() {
  const words = useWords(staffWords);
  const exam = useWords(examWords);
  const { language, scenarios } = useHost();
  const [asked] = useAsked<{ scenarios: ExamScenario[] }>('/api/exam-scenarios');
  const kept = asked.state === 'there' ? asked.value.scenarios : [];
  const options = (of: readonly Pick<ExamScenario, 'id' | 'title'>[]) =>
    of.map(({ id, title }) => (
      <option key={id} value={id}>
        {textIn(title, language)}
      </option>
    ));
  return (
    <Field label={words.scenario}>
      <Select name="scenario">
        {kept.length === 0 ? (
          options(scenarios)
        ) : (
          <>
            <optgroup label={exam.library}>{options(scenarios)}</optgroup>
            <optgroup label={exam.exam}>{options(kept)}</optgroup>
          </>
        )}
      </Select>
    </Field>
  );
}
