import './dialog.css';
import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';

export type DialogProps = {
  open: boolean;
  /** Escape, the close button, or a press outside. */
  onClose: () => void;
  title: ReactNode;
  closeLabel: ReactNode;
  footer?: ReactNode;
  size?: 'narrow' | 'wide';
  children: ReactNode;
};

/** The browser's modal dialog: it keeps the focus inside and gives it back when it closes. */
export function Dialog(props: DialogProps) {
  const { open, onClose, title, closeLabel, footer, size = 'narrow', children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!open || !element) return;
    element.showModal();
    // Closing in the clean-up also covers a screen that goes away while its dialog is open.
    return () => element.close();
  }, [open]);
  const closeFromOutside = (event: MouseEvent) => {
    if (event.target === event.currentTarget) onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way out, by onCancel
    <dialog
      ref={dialog}
      className={classNames('ui-dialog', size === 'wide' && 'ui-dialog--wide')}
      aria-labelledby={titleId}
      onClick={closeFromOutside}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {open && (
        <div>
          <div className="ui-dialog__head">
            <h2 className="ui-dialog__title" id={titleId}>
              {title}
            </h2>
            <Button variant="plain" className="ui-dialog__close" onClick={onClose}>
              {closeLabel}
            </Button>
          </div>
          <div className="ui-dialog__body">{children}</div>
          {footer !== undefined && <div className="ui-dialog__foot">{footer}</div>}
        </div>
      )}
    </dialog>
  );
}
