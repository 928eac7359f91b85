import { createContext, useContext } from 'react';

export const MotionReadyContext = createContext(false);

/**
 * Whether animation code has arrived. Until then (or for ever, if it cannot be loaded) everything
 * must already stand where it belongs: never start from a hidden state before this is true.
 */
export function useMotionReady(): boolean {
  return useContext(MotionReadyContext);
}
