import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { usePlayer } from '#web/player/player-context.ts';
import { useWords } from '#web/player/words/words-of.ts';
import type { StorageNotice } from '#web/storage/device-store.ts';
import { noticeText } from '#web/storage/failure-text.ts';
import { AppHeader } from '#web/ui/app-header.tsx';
import { DoorMark } from '#web/ui/door-mark.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { RadioGroup } from '#web/ui/radio-group.tsx';
import { SkipLink } from '#web/ui/skip-link.tsx';
import { ThemeChoice } from '#web/ui/theme-choice.tsx';
import { AcademyHostProvider } from './academy-host-provider.tsx';
import { OutboxRunner } from './outbox-runner.tsx';
import { Routes } from './routes.tsx';
import { UpdatePrompt } from './update-prompt.tsx';
import { appWords } from './words/app-words.ts';

const links = [
  { id: 'library', href: '/' },
  { id: 'progress', href: '/progress' },
  { id: 'scoring', href: '/scoring' },
  { id: 'academy', href: '/academy' },
  { id: 'settings', href: '/settings' },
] as const;

/** The band on top, what the storage has to say, and the screen of this address. */
export function Shell() {
  const { language, setLanguage, settings, saveSetting } = usePlayer();
  const words = useWords(appWords);
  const [location] = useLocation();
  const isOnStage = location.startsWith('/play/');
  return (
    <div className={isOnStage ? 'app app--stage' : 'app'}>
      <SkipLink>{words.skip}</SkipLink>
      <AppHeader
        brand={
          <Link href="/">
            <DoorMark />
            {words.name}
          </Link>
        }
        navLabel={words.navigation}
        links={links.map(({ id, href }) => ({
          id,
          link: (
            <Link href={href} aria-current={location === href ? 'page' : undefined}>
              {words[id]}
            </Link>
          ),
        }))}
        controls={
          <>
            <RadioGroup
              look="segments"
              legend={words.language}
              legendHidden
              value={language}
              onChange={setLanguage}
              options={[
                { value: 'en', label: <span lang="en">English</span> },
                { value: 'zh', label: <span lang="zh-CN">简体中文</span> },
              ]}
            />
            <ThemeChoice
              label={words.theme}
              words={words.themes}
              value={settings.theme}
              onChange={(theme) => saveSetting('theme', theme)}
            />
          </>
        }
      />
      <StorageNotices />
      {!isOnStage && <UpdatePrompt />}
      <OutboxRunner />
      <AcademyHostProvider>
        <Routes />
      </AcademyHostProvider>
    </div>
  );
}

function StorageNotices() {
  const { device, language } = usePlayer();
  const [notice, setNotice] = useState<StorageNotice>();
  useEffect(() => device.onNotice(setNotice), [device]);
  if (!notice || notice.kind === 'waiting-for-other-tab') return null;
  return (
    <div className="app-notices">
      <Notice tone="warn">{noticeText(notice, language)}</Notice>
    </div>
  );
}
