import { useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Progress } from '#web/ui/progress.tsx';
import { useAnnounce } from '#web/ui/use-announce.ts';
import type { Say } from './words.ts';

export function Messages({ t }: { t: Say }) {
  const [open, setOpen] = useState(false);
  const announce = useAnnounce();
  return (
    <div className="ui-stack">
      <Notice tone="good" title={t('saved')} still>
        <p>{t('savedMore')}</p>
      </Notice>
      <Notice tone="info" still>
        <p>{t('aid')}</p>
      </Notice>
      <Notice tone="warn" title={t('storage')} actions={<Button>{t('saveFile')}</Button>} still />
      <Notice tone="error" title={t('broken')} still>
        <p>{t('brokenMore')}</p>
      </Notice>
      <Progress label={t('loading')} value={0.4} />
      <div className="ui-cluster">
        <Button onClick={() => setOpen(true)}>{t('open')}</Button>
        <Button variant="plain" onClick={() => announce(t('savedMore'))}>
          {t('saved')}
        </Button>
      </div>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('leave')}
        closeLabel={t('close')}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{t('stay')}</Button>
            <Button variant="primary" onClick={() => setOpen(false)}>
              {t('begin')}
            </Button>
          </>
        }
      >
        <p>{t('leaveMore')}</p>
      </Dialog>
    </div>
  );
}
