import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './statistics.ts';

/** How long this machine takes to make 8 KiB durable, in milliseconds: no commit can be quicker. */
export function measureFsync(times = 200): number {
  const dir = mkdtempSync(join(tmpdir(), 'counter-fsync-'));
  const file = openSync(join(dir, 'block'), 'w');
  const block = Buffer.alloc(8_192, 1);
  try {
    const samples = Array.from({ length: times }, () => {
      const started = performance.now();
      writeSync(file, block, 0, block.length, 0);
      fdatasyncSync(file);
      return performance.now() - started;
    });
    return median(samples);
  } finally {
    closeSync(file);
    rmSync(dir, { recursive: true });
  }
}
