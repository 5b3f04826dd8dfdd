import { join } from 'node:path';
import { OperationalError, UserError } from '../../shared/errors/errors.ts';
import { fill, type HostTexts } from './host-texts.ts';
import { FolderInUse } from './instance-lock.ts';
import type { HostOptions } from './options.ts';

/** One sentence for a person about why the app did not start. */
export function startFailure(
  error: unknown,
  { dataDir, port }: Pick<HostOptions, 'dataDir' | 'port'>,
  texts: HostTexts,
): string {
  if (error instanceof FolderInUse) return fill(texts.start.folderInUse, { dir: dataDir, pid: error.holder.pid });
  if (hasCode(error, 'EADDRINUSE')) return fill(texts.start.portInUse, { port });
  const reason = problemText(error, texts) ?? (error instanceof Error ? error.message : String(error));
  return fill(texts.start.failed, { reason, log: join(dataDir, 'logs', 'counter.log') });
}

/** What the catalogue says of an error with a code, as in `system.databaseDamaged`; without its full stop. */
function problemText(error: unknown, { problems }: HostTexts): string | null {
  if (!(error instanceof UserError || error instanceof OperationalError)) return null;
  const text = problems[error.code.replace(/^system\./, '')];
  return text === undefined ? null : fill(text, error.params).replace(/[.。]$/, '');
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
