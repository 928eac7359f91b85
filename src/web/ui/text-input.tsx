import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { useFieldAttributes } from './field-context.ts';

/** One line of text, inside a Field. */
export function TextInput({ className, ...rest }: ComponentProps<'input'>) {
  const attributes = useFieldAttributes();
  return <input className={classNames('ui-control', className)} {...attributes} {...rest} />;
}
