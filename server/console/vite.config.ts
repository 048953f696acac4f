import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The console, built into the folder that the server serves at `/`. Paths count from the project's folder. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  publicDir: 'public',
  plugins: [react()],
  build: {
    outDir: '../../dist/console',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    reportCompressedSize: true,
    // The server sends a strict content security policy: nothing inline, no data addresses for code.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { host: '127.0.0.1' },
});
