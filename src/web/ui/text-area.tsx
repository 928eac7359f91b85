import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { useFieldAttributes } from './field-context.ts';

/** Several lines of text, inside a Field. */
export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  const attributes = useFieldAttributes();
  return <textarea className={classNames('ui-control', className)} {...attributes} {...rest} />;
}
