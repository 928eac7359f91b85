import type { BallotOption } from '#core/academy/class-run.ts';
import { textIn } from '#core/basics/text-in.ts';
import { useHost, useWords } from '../academy-host.ts';
import { classRunWords } from '../words/class-run-words.ts';

/** What an option does and says, as one passage. */
export function OptionText({ option }: { option: Omit<BallotOption, 'number'> }) {
  const words = useWords(classRunWords);
  const { language } = useHost();
  const { say, does } = option;
  if (say === null && does === null) return <em>{words.hold}</em>;
  return (
    <>
      {does !== null && <em>{textIn(does, language)} </em>}
      {say !== null && textIn(say, language)}
    </>
  );
}
