import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';
import { projectRoot } from './shared-config.ts';

/** The page, the same for both hosts. */
export const rendererConfig = {
  root: join(projectRoot, 'renderer'),
  base: './',
  logLevel: 'warn',
  plugins: [react()],
  // The page's policy allows no `data:` fonts or scripts, so nothing is inlined.
  build: {
    target: 'chrome140',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_500,
    rolldownOptions: { input: join(projectRoot, 'renderer/index.html') },
  },
} satisfies UserConfig;

export default defineConfig(rendererConfig);
