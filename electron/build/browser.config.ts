import { join } from 'node:path';
import { defineConfig } from 'vite';
import { define, external, externalPackages, projectRoot } from './shared-config.ts';

/** The browser host: one Node program, `out/browser/browser.js`. */
export default defineConfig({
  root: projectRoot,
  publicDir: false,
  logLevel: 'warn',
  define,
  ssr: { noExternal: true, external: [...externalPackages] },
  build: {
    ssr: true,
    target: 'node24',
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: { browser: join(projectRoot, 'electron/browser/browser.ts') },
      external: [...external],
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
