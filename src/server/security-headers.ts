import type { FastifyHelmetOptions } from '@fastify/helmet';

/**
 * What every reply carries. No inline script or style, no foreign origin, no string that turns into code;
 * the page names the scripts it may start itself (src/web/app/trusted-scripts.ts).
 */
export const securityHeaders: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'self'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'", 'data:', 'blob:'],
      'font-src': ["'self'"],
      'connect-src': ["'self'"],
      'worker-src': ["'self'"],
      'manifest-src': ["'self'"],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
      'require-trusted-types-for': ["'script'"],
      'trusted-types': ['default'],
    },
  },
  referrerPolicy: { policy: 'no-referrer' },
  // A promise of HTTPS is for the proxy that speaks it; on localhost it would lock people out.
  strictTransportSecurity: false,
};
