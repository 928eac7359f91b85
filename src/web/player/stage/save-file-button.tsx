import type { StoredAttempt } from '#web/storage/attempt-record.ts';
import { saveAsFile } from '#web/storage/save-attempt-file.ts';
import { Button, type ButtonVariant } from '#web/ui/button.tsx';
import { offerDownload } from '#web/ui/offer-download.ts';
import { stageWords } from '../words/stage-words.ts';
import { useWords } from '../words/words-of.ts';

export type SaveFileButtonProps = { stored: () => StoredAttempt; variant?: ButtonVariant };

/** Saves the attempt as it stands on the screen; needs no storage. */
export function SaveFileButton({ stored, variant = 'quiet' }: SaveFileButtonProps) {
  const words = useWords(stageWords);
  const save = async () => offerDownload(await saveAsFile(stored()));
  return (
    <Button variant={variant} onClick={save}>
      {words.saveFile}
    </Button>
  );
}
