import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { portraits } from '../../../../tools/vite/portraits.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The gallery is for whoever works on src/web/ui: `vite --config tests/web/ui/gallery/vite.config.ts`. */
// biome-ignore lint/style/noDefaultExport: Vite reads the default export
export default defineConfig({
  root: here,
  cacheDir: '/tmp/doorstep-gallery-cache',
  plugins: [react(), portraits({ scenariosDir: `${here}scenarios` })],
  server: { host: '127.0.0.1', port: 4391, hmr: false },
  preview: { host: '127.0.0.1' },
  build: { outDir: '/tmp/doorstep-gallery', emptyOutDir: true },
});
