import { join } from 'node:path';
import { defineConfig } from 'electron-vite';
import { rendererConfig } from './electron/build/renderer.config.ts';
import { define, external, projectRoot } from './electron/build/shared-config.ts';

const outDir = process.env['COUNTER_OUT_DIR'];

/**
 * Electron's main process and preload script; `electron-vite dev` serves the page besides. For the
 * product the page is built once for both hosts (electron/build/renderer.config.ts).
 */
export default defineConfig({
  main: {
    publicDir: false,
    define,
    build: {
      outDir: join(outDir ?? 'out', 'main'),
      externalizeDeps: false,
      sourcemap: true,
      minify: false,
      rolldownOptions: {
        input: { main: join(projectRoot, 'electron/main/main.ts') },
        external: [...external],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    publicDir: false,
    build: {
      outDir: join(outDir ?? 'out', 'preload'),
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: join(projectRoot, 'electron/preload/preload.ts') },
        external: ['electron'],
        // A sandboxed preload script cannot be an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  ...(outDir === undefined ? { renderer: rendererConfig } : {}),
});
