import { closeSync, existsSync, fstatSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

interface RotatingFileOptions {
  readonly dir: string;
  /** `counter` gives `counter.log`, `counter.1.log` (the one before), ... */
  readonly name: string;
  readonly maxBytes: number;
  /** Older files kept beside the current one. */
  readonly keep: number;
}

export interface RotatingFile {
  write(line: string): void;
  close(): void;
}

/** A log file that is never larger than `maxBytes` and never loses a line by a crash: each is written at once. */
export function rotatingFile({ dir, name, maxBytes, keep }: RotatingFileOptions): RotatingFile {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const path = (age: number) => join(dir, age === 0 ? `${name}.log` : `${name}.${age}.log`);
  let file = openSync(path(0), 'a', 0o600);
  let size = fstatSync(file).size;
  let open = true;

  function rotate(): void {
    closeSync(file);
    rmSync(path(keep), { force: true });
    for (let age = keep - 1; age >= 0; age -= 1) if (existsSync(path(age))) renameSync(path(age), path(age + 1));
    file = openSync(path(0), 'a', 0o600);
    size = 0;
  }

  return {
    write(line) {
      if (!open) return;
      const bytes = Buffer.from(line);
      if (size > 0 && size + bytes.length > maxBytes) rotate();
      writeSync(file, bytes);
      size += bytes.length;
    },
    close() {
      if (open) closeSync(file);
      open = false;
    },
  };
}
