import './button.css';
import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';

export type ButtonVariant = 'primary' | 'quiet' | 'plain';

export type ButtonProps = ComponentProps<'button'> & { variant?: ButtonVariant };

/** One primary a screen; quiet for the rest; plain where a sentence leads to it. */
export function Button({ variant = 'quiet', className, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={classNames('ui-button', `ui-button--${variant}`, className)}
      {...rest}
    />
  );
}
