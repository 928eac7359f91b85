import { Button, type ButtonProps } from '#web/ui/button.tsx';
import { useWords } from '../academy-host.ts';
import { settingsWords } from '../words/settings-words.ts';

export type KeepButtonProps = Pick<ButtonProps, 'type' | 'onClick' | 'children'> & {
  isBusy: boolean;
  /** It was kept, and nothing was changed since. */
  isKept: boolean;
};

/** Keeps a setting; that it was kept is seen beside it, and heard from the announcer. */
export function KeepButton({ isBusy, isKept, ...rest }: KeepButtonProps) {
  const words = useWords(settingsWords);
  return (
    <div className="ui-cluster">
      <Button aria-disabled={isBusy} {...rest} />
      {isKept && <span className="ui-small ui-soft">{words.isKept}</span>}
    </div>
  );
}
