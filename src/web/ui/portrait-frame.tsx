import './portrait-frame.css';
import type { ReactNode } from 'react';
import { VisuallyHidden } from './visually-hidden.tsx';

export type PortraitFrameProps = {
  size?: 'small' | 'medium' | 'large';
  /** Address of the drawing; without one an outline stands in, so nothing jumps when it comes. */
  src?: string | undefined;
  /** What the face says, or empty where the words beside it say the same. */
  alt: string;
  /** Puts the drawing into something that moves. */
  around?: (drawing: ReactNode) => ReactNode;
};

/** A portrait on a plate of paper, light in both themes because the drawings are ink. */
export function PortraitFrame({ size = 'medium', src, alt, around }: PortraitFrameProps) {
  const drawing = src ? (
    <img
      src={src}
      alt={alt}
      width={704}
      height={704}
      decoding="async"
      // Small ones stand in long lists: half a second of drawing that nobody may ever see.
      loading={size === 'small' ? 'lazy' : 'eager'}
      draggable={false}
    />
  ) : (
    <Outline label={alt} />
  );
  return (
    <div className={`ui-portrait ui-portrait--${size}`}>{around ? around(drawing) : drawing}</div>
  );
}

function Outline({ label }: { label: string }) {
  return (
    <>
      <VisuallyHidden>{label}</VisuallyHidden>
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <path
          d="M50 22a19 19 0 0 1 19 20c0 12-8 23-19 23S31 54 31 42a19 19 0 0 1 19-20zM8 104c2-20 18-31 42-31s40 11 42 31z"
          fill="rgb(37 33 27 / 0.22)"
        />
      </svg>
    </>
  );
}
