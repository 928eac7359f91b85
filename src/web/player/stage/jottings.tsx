import { Field } from '#web/ui/field.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { stageWords } from '../words/stage-words.ts';
import { useWords } from '../words/words-of.ts';

/** The recruit's own words. */
export function Jottings(props: { value: string; onChange: (value: string) => void }) {
  const words = useWords(stageWords);
  return (
    <Field label={words.own} hint={words.ownHint}>
      <TextArea
        rows={3}
        maxLength={20_000}
        value={props.value}
        onChange={({ target }) => props.onChange(target.value)}
      />
    </Field>
  );
}
