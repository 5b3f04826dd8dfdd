import { join } from 'node:path';
import { defineConfig } from 'vite';
import { external, externalPackages, projectRoot } from '../../electron/build/shared-config.ts';

const here = join(projectRoot, 'test/bench');

/** Built as the browser host is, so that what is measured is what runs. */
export default defineConfig({
  root: projectRoot,
  publicDir: false,
  logLevel: 'warn',
  ssr: { noExternal: true, external: [...externalPackages] },
  build: {
    ssr: true,
    target: 'node24',
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    outDir: join(projectRoot, 'out/bench'),
    rolldownOptions: {
      input: {
        bench: join(here, 'bench.ts'),
        'http-client': join(here, 'children/http-client.ts'),
        'backend-start': join(here, 'children/backend-start.ts'),
        'raw-start': join(here, 'children/raw-start.ts'),
        memory: join(here, 'children/memory.ts'),
        spreadsheet: join(here, 'children/spreadsheet.ts'),
      },
      external: [...external],
      // All in one folder: modules ask where they are.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
