import react from '@vitejs/plugin-react';
import type { PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { portraits } from './tools/vite/portraits.ts';
import { scenarioPackages } from './tools/vite/scenario-packages.ts';
import { LongestFirst } from './tools/vitest/longest-first.ts';

/**
 * What is written while building, before any script asks for it. Under assets/ a file name carries a
 * hash of its content: server and precache keep such a file for good.
 */
const ownPlugins: PluginOption[] = [
  scenarioPackages({ scenariosDir: 'scenarios' }),
  portraits({ scenariosDir: 'scenarios' }),
];

/** Precache only, and a new version waits until the recruit agrees (`virtual:pwa-register`). */
const offline = VitePWA({
  registerType: 'prompt',
  injectRegister: false,
  workbox: {
    globPatterns: ['**/*.{js,css,html,svg,json,woff2}'],
    navigateFallback: 'index.html',
    navigateFallbackDenylist: [/^\/api\//],
    cleanupOutdatedCaches: true,
    // One file: a worker under our policy may not import a second script by name.
    inlineWorkboxRuntime: true,
  },
  manifest: {
    name: 'Doorstep 家门口',
    short_name: 'Doorstep',
    description: 'Practise the conversation at the door. 练好家门口的那一席话。',
    lang: 'en',
    display: 'standalone',
    background_color: '#f7f2e8',
    theme_color: '#f7f2e8',
    icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  },
});

/**
 * Vitest alone would leave one core idle: on two that is half of the time. Files of tests share a
 * worker, and with it the modules that are loaded and the code that has become fast.
 */
const shared = { maxWorkers: '100%', isolate: false };

/** Machines are shared and slow at times; a test or a hook that hangs still ends. */
const patient = { testTimeout: 60_000, hookTimeout: 60_000 };

const underTest: TestProjectInlineConfiguration[] = [
  {
    extends: true,
    test: {
      name: 'unit',
      include: ['tests/**/*.test.{ts,tsx}'],
      exclude: ['tests/browser/**', 'tests/architecture/**'],
      setupFiles: ['tools/vitest/fail-on-console-error.ts'],
      ...shared,
      ...patient,
    },
  },
  {
    extends: true,
    test: {
      name: 'other-database',
      include: [
        'tests/server/{academy,access,accommodations,access-matrix,append-steps,backup,class-runs,counting-attempts,exam,exports,forgery,insights,log-in,people,privacy,progress,proxies,review,second-factor,single-sign-on,tries}.test.ts',
      ],
      globalSetup: ['tools/vitest/other-postgres.ts'],
      setupFiles: ['tools/vitest/fail-on-console-error.ts'],
      ...shared,
      ...patient,
    },
  },
  {
    test: {
      name: 'architecture',
      include: ['tests/architecture/**/*.test.ts'],
      ...shared,
      ...patient,
    },
  },
  {
    test: {
      name: 'browser',
      include: ['tests/browser/**/*.test.ts'],
      globalSetup: ['tools/vitest/serve-product.ts'],
      ...shared,
      // After the others where all projects run at once: a browser wants a core for itself.
      sequence: { groupOrder: 1 },
      // A real browser on a busy machine may miss a moment; what is broken fails every time.
      retry: 2,
      testTimeout: 120_000,
      hookTimeout: 120_000,
    },
  },
];

export default defineConfig({
  plugins: [react(), offline, ...ownPlugins],
  publicDir: 'src/web/app/public',
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    // Everything is a file of its own origin: inlined assets would ask for a wider policy.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  worker: { format: 'es' },
  // Pages of the tests are not ours to pre-bundle for.
  optimizeDeps: { entries: ['index.html'] },
  server: { port: 4300 },
  test: { projects: underTest, sequence: { sequencer: LongestFirst } },
});
