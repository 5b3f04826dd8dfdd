import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { currentHolder, FolderInUse, lockDataDir } from '../../../../electron/host/instance-lock.ts';
import { processBirth } from '../../../../electron/host/process-identity.ts';

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lock-'));
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

function leaveBehind(holder: object): void {
  writeFileSync(join(dir, 'counter.lock'), JSON.stringify({ host: 'browser', since: 0, birth: null, ...holder }));
}

/** The id of a process that has just ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

describe('one app per data folder', () => {
  it('refuses a second one, whichever host it is, and names the first', () => {
    const release = lockDataDir(dir, 'browser');
    expect(() => lockDataDir(dir, 'electron')).toThrow(FolderInUse);
    expect(currentHolder(dir)).toMatchObject({ pid: process.pid, host: 'browser' });
    release();
    expect(currentHolder(dir)).toBeNull();
    lockDataDir(dir, 'electron')();
  });

  it('takes over what a killed app left behind', () => {
    leaveBehind({ pid: deadPid() });
    expect(currentHolder(dir)).toBeNull();
    const release = lockDataDir(dir, 'browser');
    expect(JSON.parse(readFileSync(join(dir, 'counter.lock'), 'utf8'))).toMatchObject({ pid: process.pid });
    release();
  });

  it.runIf(process.platform === 'linux')('takes over when another program got the killed one’s id', () => {
    leaveBehind({ pid: process.pid, birth: 'an-earlier-boot/1' });
    lockDataDir(dir, 'browser')();
  });

  it('leaves alone a running app whose birth is not known', () => {
    leaveBehind({ pid: process.pid });
    expect(() => lockDataDir(dir, 'browser')).toThrow(FolderInUse);
  });

  it('waits for a file that is just being written and takes over one that never was', () => {
    const path = join(dir, 'counter.lock');
    writeFileSync(path, '');
    expect(() => lockDataDir(dir, 'browser')).toThrow(FolderInUse);
    utimesSync(path, new Date(0), new Date(0));
    lockDataDir(dir, 'browser')();
  });

  it('lets one of several takers have it', () => {
    leaveBehind({ pid: deadPid() });
    writeFileSync(
      join(dir, 'counter.lock.takeover'),
      JSON.stringify({ pid: process.pid, birth: processBirth(process.pid) }),
    );
    expect(() => lockDataDir(dir, 'browser')).toThrow(FolderInUse);
    utimesSync(join(dir, 'counter.lock.takeover'), new Date(0), new Date(0));
    lockDataDir(dir, 'browser')();
  });

  it('does not remove the lock of a later app', () => {
    const release = lockDataDir(dir, 'browser');
    leaveBehind({ pid: process.pid, since: 1 });
    release();
    expect(currentHolder(dir)).toMatchObject({ since: 1 });
  });
});
