import { join } from 'node:path';
import { pino } from 'pino';
import type { Logger } from '../backend/ports.ts';
import { redact } from './redact.ts';
import { rotatingFile } from './rotating-file.ts';

export interface HostLogger extends Logger {
  close(): void;
}

/** JSON lines in `<dataDir>/logs/<name>.log`, at most six files of 5 MB, secrets hidden. A full disk never stops the counter. */
export function fileLogger(dataDir: string, name: string): HostLogger {
  const file = rotatingFile({ dir: join(dataDir, 'logs'), name, maxBytes: 5_000_000, keep: 5 });
  const log = pino(
    {
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => redact(fields) as Record<string, unknown>,
      },
    },
    { write: (line: string) => ignoringFullDisk(() => file.write(line)) },
  );
  return {
    info: (fields, message) => log.info(fields, message),
    warn: (fields, message) => log.warn(fields, message),
    error: (fields, message) => log.error(fields, message),
    close: () => file.close(),
  };
}

function ignoringFullDisk(write: () => void): void {
  try {
    write();
  } catch (error) {
    process.stderr.write(`log: ${(error as Error).message}\n`);
  }
}
