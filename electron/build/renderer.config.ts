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
    rolldownOptions: {
      input: join(projectRoot, 'renderer/index.html'),
      output: {
        chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js`,
        codeSplitting: {
          groups: [
            // What every window loads first comes as one file instead of fifty: fewer round trips before the first paint.
            // The entry stays out: it awaits chunks that need this one, and would wait for itself.
            { name: 'first', tags: ['$initial'], test: (id) => !/\/renderer\/(index\.html|app\/main\.tsx)/.test(id) },
            // What several pages share, without a file for every small part.
            { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 30_000 },
          ],
        },
      },
    },
  },
} satisfies UserConfig;

export default defineConfig(rendererConfig);
