import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import type { QualityCaseRow } from '../database/entities/quality.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { NewEvent } from '../events/events.ts';
import type { Actor } from '../session.ts';
import type { QualityDeps, ReportOf } from './quality.deps.ts';
import { qualityRepository } from './quality.repository.ts';
import { caseOf } from './views.ts';

/** A case in the hand of one unit of work. */
export interface Held {
  readonly tx: WriteContext;
  readonly deps: QualityDeps;
  readonly actor: Actor;
  readonly row: QualityCaseRow;
}

/** The case, held until the unit of work ends. `version`: as the person saw it; `null` where it does not matter. */
export async function hold(
  tx: WriteContext,
  deps: QualityDeps,
  actor: Actor,
  { id, version }: { readonly id: string; readonly version: number | null },
): Promise<Held> {
  const row = await qualityRepository.hold(tx, id);
  if (!row) throw new UserError('quality.unknown');
  if (version !== null && row.version !== version) {
    throw new ConflictError('quality.changedMeanwhile', await caseOf(tx, deps, actor, id));
  }
  return { tx, deps, actor, row };
}

/** The same for what a closed case does not allow any more. */
export async function holdOpen(
  tx: WriteContext,
  deps: QualityDeps,
  actor: Actor,
  wanted: { readonly id: string; readonly version: number | null },
): Promise<Held> {
  const held = await hold(tx, deps, actor, wanted);
  if (held.row.stage === 'closed') throw new UserError('quality.alreadyClosed');
  return held;
}

/** Writes the row and tells the windows; answers it as it is now. */
export async function change({ tx, deps, row }: Held, patch: Partial<QualityCaseRow>): Promise<QualityCaseRow> {
  const after = { ...patch, updatedAt: deps.now() };
  await qualityRepository.update(tx, row, after, async () => null);
  touch({ tx, row });
  return { ...row, ...after, version: row.version + 1 };
}

/** The report's windows too: what quality control knows of it is part of what they show. */
export function touch({ tx, row }: Pick<Held, 'tx' | 'row'>): void {
  tx.changed('quality', row.id);
  tx.changed('report', row.reportId);
}

export async function tell({ tx, deps, actor }: Pick<Held, 'tx' | 'deps' | 'actor'>, ...facts: readonly NewEvent[]) {
  await deps.events.append(tx, actor, facts);
}

/** A report that was filed; throws `quality.reportUnknown` or `quality.reportNotFiled`. */
export async function filedReport(
  tx: WriteContext,
  deps: QualityDeps,
  id: string,
): Promise<ReportOf & { number: string }> {
  const report = await deps.reports.find(tx, id);
  if (!report) throw new UserError('quality.reportUnknown');
  const { number } = report;
  if (number === null) throw new UserError('quality.reportNotFiled');
  return { ...report, number };
}
