import './app-header.css';
import './layout.css';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type PageProps = { width?: 'measure' | 'page' | 'wide'; children: ReactNode };

/** The main part of a screen: the place SkipLink leads to. */
export function Page({ width = 'page', children }: PageProps) {
  return (
    <main id="main" tabIndex={-1} className={classNames('ui-page', `ui-page--${width}`)}>
      {children}
    </main>
  );
}
