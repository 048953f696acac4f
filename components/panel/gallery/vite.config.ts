import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `npx vite components/panel/gallery`: every state of the panel, for looking at while working on it. Never part of a build. */
export default defineConfig({ plugins: [react()], server: { host: '127.0.0.1', port: 4330 } });
