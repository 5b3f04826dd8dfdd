import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../helpers/root.ts';

/** The data folder of the demonstration company as it is after its first start. */
export const demoFolder = join(root, '.cache/playwright-demo');

/** A data folder for one test: the demonstration company, or empty. */
export function prepareDataFolder(dataDir: string, demo: boolean): void {
  if (demo) cpSync(demoFolder, dataDir, { recursive: true });
  else mkdirSync(dataDir, { recursive: true });
}
