import { domMin } from 'framer-motion';

/**
 * Only ever imported dynamically, so that animation code stays out of the first load. Animations and
 * exits, no gestures: hover and press are CSS here.
 */
export const motionFeatures = domMin;
