import './button.css';
import type { ComponentProps } from 'react';
import type { ButtonVariant } from './button.tsx';
import { classNames } from './class-names.ts';

export type LinkButtonProps = ComponentProps<'a'> & { variant?: ButtonVariant };

/** A link that looks like a button, for going somewhere. Wraps in a router's `<Link asChild>`. */
export function LinkButton({ variant = 'quiet', className, ...rest }: LinkButtonProps) {
  return <a className={classNames('ui-button', `ui-button--${variant}`, className)} {...rest} />;
}
