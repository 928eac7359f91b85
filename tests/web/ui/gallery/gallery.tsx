import '#web/ui/tokens.css';
import '#web/ui/base.css';
import './gallery.css';
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Announcer } from '#web/ui/announcer.tsx';
import { AppHeader } from '#web/ui/app-header.tsx';
import { DoorMark } from '#web/ui/door-mark.tsx';
import { MotionProvider } from '#web/ui/motion/motion-provider.tsx';
import { Page } from '#web/ui/page.tsx';
import { RadioGroup } from '#web/ui/radio-group.tsx';
import { SkipLink } from '#web/ui/skip-link.tsx';
import { type Theme, ThemeChoice } from '#web/ui/theme-choice.tsx';
import { Conversation } from './conversation.tsx';
import { Forms } from './forms.tsx';
import { Messages } from './messages.tsx';
import { Scores } from './scores.tsx';
import { type Language, words } from './words.ts';

const query = new URLSearchParams(location.search);

function Gallery() {
  const [theme, setTheme] = useState<Theme>((query.get('theme') as Theme | null) ?? 'system');
  const [language, setLanguage] = useState<Language>((query.get('lang') as Language) ?? 'en');
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.dataset.theme = theme;
  }, [language, theme]);
  const t = (key: keyof typeof words) => words[key][language];
  return (
    <MotionProvider wish="system">
      <Announcer>
        <SkipLink>{t('skip')}</SkipLink>
        <AppHeader
          brand={
            <a href="#home">
              <DoorMark />
              {t('name')}
            </a>
          }
          navLabel={t('navigation')}
          links={(['library', 'progress', 'scoring'] as const).map((id) => ({
            id,
            link: (
              <a href={`#${id}`} aria-current={id === 'library' ? 'page' : undefined}>
                {t(id)}
              </a>
            ),
          }))}
          controls={
            <>
              <RadioGroup
                look="segments"
                legend={t('language')}
                legendHidden
                value={language}
                onChange={setLanguage}
                options={[
                  { value: 'en', label: <span lang="en">English</span> },
                  { value: 'zh', label: <span lang="zh-CN">简体中文</span> },
                ]}
              />
              <ThemeChoice
                label={t('theme')}
                words={{ system: t('system'), light: t('light'), dark: t('dark') }}
                value={theme}
                onChange={setTheme}
              />
            </>
          }
        />
        <Page>
          <div className="ui-stack" style={{ '--gap': 'var(--space-7)' } as React.CSSProperties}>
            <Conversation t={t} />
            <Scores t={t} language={language} />
            <Messages t={t} />
            <Forms t={t} />
          </div>
        </Page>
      </Announcer>
    </MotionProvider>
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Gallery />
    </StrictMode>,
  );
}
