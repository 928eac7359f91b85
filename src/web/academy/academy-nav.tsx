import { Link, useLocation } from 'wouter';
import type { Person } from '#core/academy/person.ts';
import { useWords } from './academy-host.ts';
import { accountWords } from './words/account-words.ts';
import { privacyWords } from './words/privacy-words.ts';
import { settingsWords } from './words/settings-words.ts';

/** Who is logged in, and where they can go. */
export function AcademyNav({ person }: { person: Person }) {
  const words = useWords(accountWords);
  const privacy = useWords(privacyWords);
  const settings = useWords(settingsWords);
  const [location] = useLocation();
  const links = [
    { href: '/academy', label: person.role === 'recruit' ? words.assignments : words.cohorts },
    ...(person.role === 'recruit'
      ? []
      : [{ href: '/academy/exam-scenarios', label: words.examScenarios }]),
    ...(person.role === 'administrator'
      ? [
          { href: '/academy/people', label: words.people },
          { href: '/academy/keeping', label: privacy.keeping },
          { href: '/academy/log', label: privacy.log },
          { href: '/academy/settings', label: settings.settings },
        ]
      : []),
    { href: '/academy/account', label: words.account },
  ];
  return (
    <nav className="academy-nav" aria-label={words.navigation}>
      <p>
        <strong>{person.name}</strong> <span className="ui-soft">{words.roles[person.role]}</span>
      </p>
      <ul className="plain-list">
        {links.map(({ href, label }) => (
          <li key={href}>
            <Link href={href} aria-current={location === href ? 'page' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
