import './line-button.css';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type LineButtonProps = ComponentProps<'button'> & {
  /** What stands in the margin, such as the digit that presses this button. */
  marker?: string;
  /** What is done rather than said; stands above the line. */
  gesture?: ReactNode;
};

/** A line one could say, as a real button over the full width. The words are the children. */
export function LineButton({ marker, gesture, className, children, ...rest }: LineButtonProps) {
  return (
    <button type="button" className={classNames('ui-line-button', className)} {...rest}>
      <span className="ui-line-button__marker" aria-hidden="true">
        {marker}
      </span>
      <span className="ui-line-button__body">
        {gesture !== undefined && <span className="ui-line-button__gesture">{gesture} </span>}
        {children !== undefined && <span className="ui-line-button__line">{children}</span>}
      </span>
    </button>
  );
}
