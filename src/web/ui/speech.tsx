import './speech.css';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type SpeechProps = {
  speaker: ReactNode;
  /** Officer lines are set in and ruled in the accent; the speaker's name always says who it is. */
  side?: 'resident' | 'officer';
  /** What can be noticed beside the words, set like a stage direction. */
  cue?: ReactNode;
  lang?: string | undefined;
  /** The words; leave out for a gesture alone. */
  children?: ReactNode;
};

/** One line of a conversation as a book would set it. */
export function Speech({ speaker, side = 'resident', cue, lang, children }: SpeechProps) {
  return (
    <div className={classNames('ui-speech', side === 'officer' && 'ui-speech--officer')}>
      <p className="ui-speech__speaker">{speaker}</p>
      {cue !== undefined && (
        <p className="ui-speech__cue" lang={lang}>
          {cue}
        </p>
      )}
      {children !== undefined && (
        <p className="ui-speech__line" lang={lang}>
          {children}
        </p>
      )}
    </div>
  );
}
