import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { clockOfFile } from '../../../../electron/host/clock.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

it('[3.3.1.7] under test it is the moment that a file says, until it says another one', () => {
  const folder = temporaryFolder();
  onTestFinished(() => folder.remove());
  const file = join(folder.path, 'clock');
  writeFileSync(file, '2026-09-30T17:58:00+08:00\n');
  const clock = clockOfFile(file);
  expect([clock.now(), clock.now()]).toEqual(Array(2).fill(Date.UTC(2026, 8, 30, 9, 58)));
  writeFileSync(file, '2026-09-30T18:01:00+08:00');
  expect(clock.now()).toBe(Date.UTC(2026, 8, 30, 10, 1));
  writeFileSync(file, 'tea time');
  expect(() => clockOfFile(file)).toThrow('not a moment');
});
