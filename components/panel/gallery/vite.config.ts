import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compileWords } from '../../../scripts/package/compile-words.ts';

/** `npx vite components/panel/gallery`: every state of the panel, for looking at while working on it. Never part of a build. */
export default defineConfig({ plugins: [compileWords(), react()], server: { host: '127.0.0.1', port: 4330 } });
