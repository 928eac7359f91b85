import { domAnimation } from 'framer-motion';

/** Only ever imported dynamically, so that animation code stays out of the first load. */
export const motionFeatures = domAnimation;
