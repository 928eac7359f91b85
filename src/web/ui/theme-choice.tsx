import type { ReactNode } from 'react';
import { RadioGroup } from './radio-group.tsx';

export type Theme = 'system' | 'light' | 'dark';

export type ThemeChoiceProps = {
  legend: ReactNode;
  labels: Record<Theme, ReactNode>;
  value: Theme;
  onChange: (theme: Theme) => void;
};

/** Light, dark, or as the device says. The caller keeps the choice and sets `data-theme` on html. */
export function ThemeChoice({ legend, labels, value, onChange }: ThemeChoiceProps) {
  const themes: Theme[] = ['system', 'light', 'dark'];
  return (
    <RadioGroup
      look="segments"
      legend={legend}
      legendHidden
      value={value}
      onChange={onChange}
      options={themes.map((theme) => ({ value: theme, label: labels[theme] }))}
    />
  );
}
