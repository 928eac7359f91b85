import { useEffect, useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { LineButton } from '#web/ui/line-button.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { FadeRise } from '#web/ui/motion/fade-rise.tsx';
import { Living } from '#web/ui/motion/living.tsx';
import { PortraitFrame } from '#web/ui/portrait-frame.tsx';
import { Speech } from '#web/ui/speech.tsx';
import { Tag } from '#web/ui/tag.tsx';
import type { Say } from './words.ts';

export function Conversation({ t }: { t: Say }) {
  const [faces, setFaces] = useState<Readonly<Record<string, string>>>();
  const [agitation, setAgitation] = useState(55);
  useEffect(() => {
    void import('virtual:portraits').then(({ portraits }) => setFaces(portraits.sample?.ma));
  }, []);
  return (
    <>
      <div className="ui-stack">
        <p className="ui-eyebrow">{t('eyebrow')}</p>
        <h1>{t('title')}</h1>
        <p className="ui-lede">{t('lede')}</p>
        <div className="ui-cluster">
          <Button variant="primary">{t('begin')}</Button>
          <LinkButton href="#law">{t('later')}</LinkButton>
          <Button variant="plain" onClick={() => setAgitation((now) => (now + 30) % 110)}>
            {t('more')}
          </Button>
          <Button disabled>{t('unavailable')}</Button>
        </div>
      </div>
      <div className="gallery-stage">
        <div className="ui-stack">
          <PortraitFrame
            size="large"
            src={faces?.['defensive-low']}
            alt={t('defensive')}
            around={(drawing) => <Living agitation={agitation}>{drawing}</Living>}
          />
          <div className="ui-cluster">
            <strong>{t('resident')}</strong>
            <Tag tone="defensive" shape="diamond">
              {t('defensive')}
            </Tag>
          </div>
          <p className="ui-small ui-soft">{t('who')}</p>
        </div>
        <div className="ui-stack">
          <Speech speaker={t('resident')} cue={t('cue')}>
            {t('line')}
          </Speech>
          <FadeRise>
            <Speech speaker={t('officer')} side="officer" cue={t('gesture')}>
              {t('answer')}
            </Speech>
          </FadeRise>
          <fieldset className="gallery-choices">
            <legend>
              <h2>{t('choose')}</h2>
            </legend>
            <div className="ui-stack">
              <LineButton marker="1" gesture={t('gesture')}>
                {t('answer')}
              </LineButton>
              <LineButton marker="2">{t('rule')}</LineButton>
              <LineButton marker="3" disabled>
                {t('wall')}
              </LineButton>
              <LineButton marker="0" gesture={t('hold')} />
            </div>
          </fieldset>
        </div>
      </div>
      <div>
        <Disclosure summary={t('more')}>
          <p>{t('who')}</p>
        </Disclosure>
        <Disclosure summary={t('faces')} open>
          <div className="ui-cluster">
            {Object.entries(faces ?? {}).map(([face, src]) => (
              <PortraitFrame key={face} size="medium" src={src} alt={face} />
            ))}
            <PortraitFrame size="small" alt="" />
          </div>
        </Disclosure>
      </div>
    </>
  );
}
