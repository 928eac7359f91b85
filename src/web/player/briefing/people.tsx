import type { ScenePeople } from '#core/scenario/briefing-sheet.ts';
import { PortraitFrame } from '#web/ui/portrait-frame.tsx';
import { AuthoredText } from '../authored-text.tsx';
import { usePortraits } from '../use-portraits.ts';
import { briefingWords } from '../words/briefing-words.ts';
import { useWords } from '../words/words-of.ts';

/** The residents with their portraits, and who else is there. */
export function People({ scenario }: { scenario: ScenePeople }) {
  const words = useWords(briefingWords);
  const portraits = usePortraits(scenario);
  const bystanders = Object.entries(scenario.bystanders);
  return (
    <section className="ui-stack">
      <h2>{words.people}</h2>
      <ul className="briefing__people plain-list">
        {Object.entries(scenario.residents).map(([id, { name, about }]) => (
          <li key={id}>
            <PortraitFrame size="medium" src={portraits(id, 'anxious-low')} alt="" />
            <div>
              <h3>
                <AuthoredText of={name} />
              </h3>
              <p className="ui-soft">
                <AuthoredText of={about} />
              </p>
            </div>
          </li>
        ))}
      </ul>
      {bystanders.length > 0 && (
        <>
          <h3>{words.bystanders}</h3>
          <ul className="briefing__bystanders plain-list">
            {bystanders.map(([id, { name, about }]) => (
              <li key={id}>
                <strong>
                  <AuthoredText of={name} />
                </strong>
                {about !== undefined && (
                  <span className="ui-soft">
                    <AuthoredText of={about} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
