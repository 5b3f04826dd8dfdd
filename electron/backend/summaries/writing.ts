import type { Summary } from '../../../shared/contract/summaries.ts';
import { spanOf } from '../../../shared/lib/month.ts';
import type { Figures } from '../../../shared/domain/summaries/figures.ts';
import { reviewWriting, type SummaryWriting } from '../../../shared/domain/summaries/writing.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import type { SummaryRow } from '../database/entities/summaries.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { demandAuthor, demandWritten, mayAnswer } from './access.ts';
import { countWithLinks, readMonth } from './counting.ts';
import { newSummary } from './drafting.ts';
import { type SummaryFact, summaryEvent } from './facts.ts';
import type { SummariesDeps } from './summaries.deps.ts';
import { summariesRepository } from './summaries.repository.ts';
import { mustRead, summaryView } from './views.ts';

interface Acted {
  readonly id: string;
  readonly version: number;
}

interface Step {
  readonly fact: SummaryFact;
  readonly patch: Partial<SummaryRow>;
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** Completed and handed in by its author, approved or returned, and corrected by a new version (4.3.1.9). */
export function createSummaryWriting(deps: SummariesDeps) {
  const { write } = deps.database;
  return {
    save: (actor: Actor, input: Acted & { readonly writing: SummaryWriting }) =>
      write((tx) => save(tx, deps, actor, input)),

    submit: (actor: Actor, acted: Acted): Promise<Summary> =>
      write(async (tx) => take(tx, deps, actor, acted, (row) => submission(tx, deps, actor, row))),

    approve: (actor: Actor, { remark, ...acted }: Acted & { readonly remark: string }): Promise<Summary> =>
      write((tx) =>
        take(tx, deps, actor, acted, (row) => answered(tx, deps, actor, row, { state: 'approved', answer: remark })),
      ),

    giveBack: (actor: Actor, { reason, ...acted }: Acted & { readonly reason: string }): Promise<Summary> =>
      write((tx) =>
        take(tx, deps, actor, acted, (row) => answered(tx, deps, actor, row, { state: 'returned', answer: reason })),
      ),

    correct: (actor: Actor, input: Acted & { readonly reason: string }): Promise<Summary> =>
      write((tx) => correct(tx, deps, actor, input)),
  };
}

/** Kept as typed. */
async function save(
  tx: WriteContext,
  deps: SummariesDeps,
  actor: Actor,
  { writing, ...acted }: Acted & { readonly writing: SummaryWriting },
): Promise<{ version: number; updatedAt: number }> {
  const row = await inHand(tx, deps, actor, acted);
  demandAuthor(actor, row);
  demandWritten(row);
  const updatedAt = deps.now();
  await summariesRepository.update(tx, row, { writing, updatedAt }, () => summaryView(tx, deps, actor, row.id));
  tx.changed('summary', row.id);
  return { version: row.version + 1, updatedAt };
}

async function submission(tx: WriteContext, deps: SummariesDeps, actor: Actor, row: SummaryRow): Promise<Step> {
  demandAuthor(actor, row);
  demandWritten(row);
  const at = deps.now();
  if (at < spanOf(row.month, await deps.company.zone()).to) throw new UserError('summaries.monthNotOver');
  const counted = await countWithLinks(tx, deps, await readMonth(tx, deps, row.month), row);
  const issues = reviewWriting(row.writing, wentWrong(counted.figures));
  if (issues.length > 0) throw new UserError('summaries.incomplete', {}, issues);
  return {
    fact: 'submitted',
    patch: {
      state: 'submitted',
      frozen: [counted],
      submittedAt: at,
      submittedByName: actor.displayName,
      answeredAt: null,
      answeredByName: '',
      answer: '',
    },
    payload: {
      figures: counted.figures,
      people: counted.people,
      links: counted.links,
      seq: counted.seq,
      writing: row.writing,
    },
  };
}

/** Something was told late or not at all, or a word was not kept. */
function wentWrong({ late, untold, keptLate, broken }: Figures): boolean {
  return [late, untold, keptLate, broken].some((figure) => figure !== undefined && figure.n > 0);
}

async function answered(
  tx: WriteContext,
  { now }: SummariesDeps,
  actor: Actor,
  row: SummaryRow,
  { state, answer }: Pick<SummaryRow, 'answer'> & { readonly state: 'approved' | 'returned' },
): Promise<Step> {
  if (row.state !== 'submitted') throw new UserError('summaries.nothingToAnswer');
  if (!mayAnswer(actor, row, await summariesRepository.submitterOf(tx, row.id)))
    throw new UserError('summaries.notYoursToAnswer');
  const again = state === 'returned' ? { round: row.round + 1 } : {};
  const patch = { state, answer, answeredAt: now(), answeredByName: actor.displayName, ...again };
  return { fact: state, patch, payload: answer === '' ? {} : { reason: answer } };
}

async function correct(
  tx: WriteContext,
  deps: SummariesDeps,
  actor: Actor,
  { reason, ...acted }: Acted & { readonly reason: string },
): Promise<Summary> {
  const row = await inHand(tx, deps, actor, acted);
  demandAuthor(actor, row);
  const versions = await summariesRepository.versions(tx, row);
  if (row.state !== 'approved' || versions.at(-1)?.id !== row.id) throw new UserError('summaries.notCorrectable');
  const next: SummaryRow = {
    ...newSummary(deps, row),
    revision: row.revision + 1,
    writing: row.writing,
    correction: reason,
  };
  await summariesRepository.insert(tx, [next]);
  await deps.events.append(tx, actor, [summaryEvent('corrected', next, { reason, corrects: row.id })]);
  tx.changed('summary', next.id);
  tx.changed('summary', row.id);
  return summaryView(tx, deps, actor, next.id);
}

async function take(
  tx: WriteContext,
  deps: SummariesDeps,
  actor: Actor,
  acted: Acted,
  make: (row: SummaryRow) => Step | Promise<Step>,
): Promise<Summary> {
  const row = await inHand(tx, deps, actor, acted);
  const { fact, patch, payload } = await make(row);
  const changed = { ...patch, updatedAt: deps.now() };
  await summariesRepository.update(tx, row, changed, () => summaryView(tx, deps, actor, row.id));
  const after = { ...row, ...changed, version: row.version + 1 };
  await deps.events.append(tx, actor, [summaryEvent(fact, after, payload)]);
  tx.changed('summary', row.id);
  return summaryView(tx, deps, actor, row.id);
}

/** At the version that the caller saw. */
async function inHand(
  tx: WriteContext,
  deps: SummariesDeps,
  actor: Actor,
  { id, version }: Acted,
): Promise<SummaryRow> {
  const row = await mustRead(tx, actor, id);
  if (row.version !== version) {
    throw new ConflictError('summaries.changedMeanwhile', await summaryView(tx, deps, actor, id));
  }
  return row;
}
