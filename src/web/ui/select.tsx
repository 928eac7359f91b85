import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { useFieldAttributes } from './field-context.ts';

/** The browser's own select, inside a Field. Its `<option>`s are the children. */
export function Select({ className, ...rest }: ComponentProps<'select'>) {
  const attributes = useFieldAttributes();
  return <select className={classNames('ui-control', className)} {...attributes} {...rest} />;
}
