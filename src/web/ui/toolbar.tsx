import './app-header.css';
import type { ReactNode } from 'react';

/** Controls that belong together, under one name. */
export function Toolbar({ label, children }: { label: string; children: ReactNode }) {
  return (
    // A fieldset would put the label into every control's name; role=toolbar would promise arrow keys.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <div className="ui-toolbar" role="group" aria-label={label}>
      {children}
    </div>
  );
}
