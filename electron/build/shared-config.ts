import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Packages left out of the bundles and loaded from node_modules at run time: native modules, and
 * those that find their parts by name. All but the last two are packed with the app.
 */
export const externalPackages: readonly string[] = [
  'sqlite3',
  'typeorm',
  'pg',
  'exceljs',
  'pino',
  'pinyin-pro',
  'imapflow',
  'mailparser',
  'electron',
  'playwright-core',
];

/** Node's own modules and the packages above, with their sub-paths. */
export const external: readonly RegExp[] = [
  /^node:/,
  ...externalPackages.map((name) => new RegExp(`^${name.replace('/', '\\/')}(\\/|$)`)),
];

/** React's development half stays out: sheets are rendered here too. */
export const define: Readonly<Record<string, string>> = { 'process.env.NODE_ENV': '"production"' };
