import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../helpers/root.ts';
import { absentPackages, type LockFile } from './lock-file.ts';

it('the lock file names the packages of every machine: without them "npm ci" refuses it', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as LockFile;
  expect(absentPackages(lock).map(({ name }) => name)).toEqual([]);
});
