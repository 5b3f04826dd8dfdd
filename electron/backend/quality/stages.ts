import type { QualityCase } from '../../../shared/contract/quality-schemas.ts';
import { judgeStage, stageAfter, stagesBefore } from '../../../shared/domain/quality/case.ts';
import {
  type CauseCategory,
  followUpDays,
  type ResponsibleParty,
  type SignedStage,
  type StepKind,
} from '../../../shared/domain/quality/values.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import { addDays, instantOf, wallTime } from '../../../shared/lib/dates.ts';
import type { QualityCaseRow } from '../database/entities/quality.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { NewEvent } from '../events/events.ts';
import type { Actor } from '../session.ts';
import { change, filedReport, type Held, hold, holdOpen, tell, touch } from './in-hand.ts';
import type { QualityDeps } from './quality.deps.ts';
import { qualityFact } from './quality-facts.ts';
import { qualityRepository } from './quality.repository.ts';
import { caseOf } from './views.ts';

interface Acted {
  readonly id: string;
  readonly version: number;
}

export interface Signing extends Acted {
  readonly stage: SignedStage;
  readonly text: string;
  readonly category: CauseCategory | null;
  readonly party: ResponsibleParty | null;
}

/** The way of a case: each stage is signed, and none is skipped (3.3.1.6). */
export function createStages(deps: QualityDeps) {
  const { write } = deps.database;
  return {
    open: (actor: Actor, reportId: string): Promise<QualityCase> =>
      write(async (tx) => caseOf(tx, deps, actor, (await openCase(tx, deps, actor, reportId)).id)),

    sign: (actor: Actor, input: Signing): Promise<QualityCase> =>
      write(async (tx) => {
        await sign(await holdOpen(tx, deps, actor, input), input);
        return caseOf(tx, deps, actor, input.id);
      }),

    goBack: (
      actor: Actor,
      input: Acted & { readonly to: SignedStage; readonly reason: string },
    ): Promise<QualityCase> =>
      write(async (tx) => {
        await goBack(await hold(tx, deps, actor, input), input);
        return caseOf(tx, deps, actor, input.id);
      }),

    close: (actor: Actor, input: Acted & { readonly text: string }): Promise<QualityCase> =>
      write(async (tx) => {
        const held = await holdOpen(tx, deps, actor, input);
        if (held.row.stage !== 'followUp') {
          throw new UserError('quality.caseNotVerified', {}, [{ path: 'quality', code: 'quality.caseNotVerified' }]);
        }
        await change(held, { stage: 'closed', closedAt: deps.now() });
        await note(held, 'closed', { text: input.text });
        await tell(held, qualityFact(held.row, 'closed', { text: input.text }));
        return caseOf(tx, deps, actor, input.id);
      }),
  };
}

async function openCase(tx: WriteContext, deps: QualityDeps, actor: Actor, reportId: string): Promise<QualityCaseRow> {
  const { row, facts } = await opening(tx, deps, actor, reportId);
  await deps.events.append(tx, actor, facts);
  return row;
}

/** One case for a report, whoever comes first, and what is told of it; `actor` is `null` when it opens by itself. */
export async function opening(
  tx: WriteContext,
  deps: QualityDeps,
  actor: Actor | null,
  reportId: string,
): Promise<{ readonly row: QualityCaseRow; readonly facts: readonly NewEvent[] }> {
  const report = await filedReport(tx, deps, reportId);
  const row: QualityCaseRow = {
    id: deps.ports.ids.next(),
    reportId,
    number: report.number,
    customerId: report.customerId,
    customerName: report.customerName,
    stage: 'investigation',
    category: null,
    party: null,
    openedAt: deps.now(),
    openedByName: actor?.displayName ?? '',
    round: 0,
    verifiedAt: null,
    closedAt: null,
    updatedAt: deps.now(),
    version: 1,
  };
  if (!(await qualityRepository.insert(tx, row))) {
    return { row: (await qualityRepository.ofReport(tx, reportId)) ?? row, facts: [] };
  }
  touch({ tx, row });
  return { row, facts: [qualityFact(row, 'opened')] };
}

async function sign(held: Held, { stage, text, category, party }: Signing): Promise<void> {
  const { tx, row } = held;
  if (row.stage !== stage) throw new UserError('quality.otherStage');
  const actions = (await qualityRepository.actions(tx, [row.id]))
    .filter(({ droppedAt }) => droppedAt === null)
    .map(({ kind, ownerId, doneAt, verifiedAt }) => ({
      kind,
      ownerId,
      done: doneAt !== null,
      verified: verifiedAt !== null,
    }));
  const issues = judgeStage(stage, { text, category, party }, actions);
  if (issues.length > 0) throw new UserError('quality.stageIncomplete', {}, issues);
  const found = stage === 'cause' ? { category, party } : {};
  const verified = stage === 'verification' ? { verifiedAt: held.deps.now(), round: row.round + 1 } : {};
  await change(held, { stage: stageAfter(stage), ...found, ...verified });
  await note(held, stage, { text, ...found });
  await tell(held, qualityFact(row, 'signed', { stage, text, ...found }));
  if (stage === 'verification') await planFollowUps(held, row.round + 1);
}

/** Somebody looks again 30, 60 and 90 days later, at the end of that day. */
async function planFollowUps({ tx, deps, actor, row }: Held, round: number): Promise<void> {
  const zone = await deps.company.zone();
  const { day } = wallTime(deps.now(), zone);
  const rows = followUpDays.map((days) => ({
    caseId: row.id,
    round,
    days,
    dueAt: instantOf(addDays(day, days), '17:30', zone) ?? deps.now() + days * 86_400_000,
    doneAt: null,
    doneByName: null,
    holds: null,
    result: '',
  }));
  await qualityRepository.addFollowUps(tx, rows);
  const facts: readonly NewEvent[] = rows.map(({ days, dueAt }) =>
    qualityFact(row, 'followUpPlanned', { days, followUp: `${round}/${days}`, deadlineAt: dueAt }),
  );
  await tell({ tx, deps, actor }, ...facts);
}

async function goBack(
  held: Held,
  { to, reason }: { readonly to: SignedStage; readonly reason: string },
): Promise<void> {
  const { row } = held;
  if (!stagesBefore(row.stage).includes(to)) throw new UserError('quality.notBack');
  await backTo(held, to, reason);
}

/** To an earlier stage: it is verified no more, and its follow-ups begin anew with the next verification. */
export async function backTo(held: Held, to: SignedStage, reason: string): Promise<void> {
  const { row } = held;
  await change(held, { stage: to, verifiedAt: null, closedAt: null });
  await note(held, row.stage === 'closed' ? 'reopened' : 'returned', { text: reason, to });
  await tell(held, qualityFact(row, 'returned', { from: row.stage, to, reason }));
}

async function note(
  { tx, deps, actor, row }: Held,
  kind: StepKind,
  given: {
    readonly text: string;
    readonly category?: CauseCategory | null;
    readonly party?: ResponsibleParty | null;
    readonly to?: SignedStage;
  },
): Promise<void> {
  await qualityRepository.addStep(tx, {
    caseId: row.id,
    kind,
    text: given.text,
    category: given.category ?? null,
    party: given.party ?? null,
    to: given.to ?? null,
    byId: actor.userId,
    byName: actor.displayName,
    at: deps.now(),
  });
}
