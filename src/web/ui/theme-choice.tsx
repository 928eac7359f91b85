import './field.css';
import type { ChangeEvent } from 'react';

export type Theme = 'system' | 'light' | 'dark';

export type ThemeChoiceProps = {
  label: string;
  words: Record<Theme, string>;
  value: Theme;
  onChange: (theme: Theme) => void;
};

const themes: readonly Theme[] = ['system', 'light', 'dark'];

/** Light, dark, or as the device says. The caller keeps the choice and sets `data-theme` on html. */
export function ThemeChoice({ label, words, value, onChange }: ThemeChoiceProps) {
  const choose = (event: ChangeEvent<HTMLSelectElement>) =>
    onChange(themes.find((theme) => theme === event.target.value) ?? 'system');
  return (
    <select
      className="ui-control ui-control--compact"
      aria-label={label}
      value={value}
      onChange={choose}
    >
      {themes.map((theme) => (
        <option key={theme} value={theme}>
          {words[theme]}
        </option>
      ))}
    </select>
  );
}
