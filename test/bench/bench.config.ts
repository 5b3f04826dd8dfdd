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
      },
      external: [...external],
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
