import './button.css';
import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';

export type ButtonVariant = 'primary' | 'quiet' | 'plain';

export type ButtonProps = ComponentProps<'button'> & { variant?: ButtonVariant };

/**
 * One primary a screen; quiet for the rest; plain where a sentence leads to it. One that is
 * `aria-disabled` stays in the keyboard's reach, and pressing it does nothing.
 */
export function Button(props: ButtonProps) {
  const { variant = 'quiet', className, type = 'button', onClick, ...rest } = props;
  return (
    <button
      type={type}
      className={classNames('ui-button', `ui-button--${variant}`, className)}
      onClick={rest['aria-disabled'] === true ? undefined : onClick}
      {...rest}
    />
  );
}
