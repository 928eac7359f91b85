import './app-header.css';
import type { ReactNode } from 'react';

export type AppHeaderProps = {
  /** The name, usually a link home with a DoorMark in it. */
  brand: ReactNode;
  navLabel: string;
  /** Links; the current one carries `aria-current="page"`. */
  links: readonly { id: string; link: ReactNode }[];
  /** Language, theme and the like. */
  controls?: ReactNode;
};

/** The band over every page. It scrolls away, so it can never hide what has the focus. */
export function AppHeader({ brand, navLabel, links, controls }: AppHeaderProps) {
  return (
    <header className="ui-header-band">
      <div className="ui-header">
        <div className="ui-header__brand">{brand}</div>
        <nav className="ui-header__nav" aria-label={navLabel}>
          <ul>
            {links.map(({ id, link }) => (
              <li key={id}>{link}</li>
            ))}
          </ul>
        </nav>
        {controls !== undefined && <div className="ui-header__controls">{controls}</div>}
      </div>
    </header>
  );
}
