import type { Claim, ReportClaims } from '../../../shared/contract/claims.ts';
import { type ClaimDecision, judgeDecision } from '../../../shared/domain/claims/decision.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import type { ClaimRow } from '../database/entities/claims.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { claimFact } from './claim-facts.ts';
import type { ClaimsDeps } from './claims.deps.ts';
import { claimsRepository } from './claims.repository.ts';
import { openReport } from './authority.ts';
import { claimOf, claimsOfReport } from './views.ts';

export interface Raising {
  readonly id: string;
  readonly reportId: string;
  /** Fen. */
  readonly asked: number;
  readonly consignee: string;
  readonly note: string;
}

type Deciding = ClaimDecision & { readonly id: string; readonly version: number };

export interface Paying {
  readonly id: string;
  readonly version: number;
  readonly paidAt: number;
  readonly reference: string;
}

/** What could not be settled on the spot: told at once, decided, shared and paid (3.3.2.3, 4.3.1.6). */
export function createHandling(deps: ClaimsDeps) {
  const { write } = deps.database;
  return {
    raise: (actor: Actor, input: Raising): Promise<ReportClaims> =>
      write(async (tx) => {
        await raise(tx, deps, actor, input);
        return claimsOfReport(tx, deps, actor, input.reportId);
      }),
    decide: (actor: Actor, input: Deciding): Promise<Claim> => write((tx) => decide(tx, deps, actor, input)),
    pay: (actor: Actor, input: Paying): Promise<Claim> => write((tx) => pay(tx, deps, actor, input)),
  };
}

async function raise(tx: WriteContext, deps: ClaimsDeps, actor: Actor, input: Raising): Promise<void> {
  const report = await openReport(tx, deps, input.reportId);
  const at = deps.now();
  const added = await claimsRepository.addClaim(tx, {
    ...input,
    orderId: report.orderId,
    state: 'open',
    raisedAt: at,
    raisedByName: actor.displayName,
    ...undecided,
    updatedAt: at,
    version: 1,
  });
  if (!added) return;
  changed(tx, report.id);
  const { id: claimId, asked, consignee, note } = input;
  await deps.events.append(tx, actor, [
    claimFact(report, 'raised', { claimId, asked, consignee, note, deadlineAt: at }),
  ]);
}

const undecided = {
  kind: null,
  compensation: 0,
  penalty: 0,
  party: null,
  shares: [],
  decision: '',
  decidedAt: null,
  decidedByName: null,
  paidAt: null,
  paidByName: null,
  paidReference: '',
} as const;

async function decide(
  tx: WriteContext,
  deps: ClaimsDeps,
  actor: Actor,
  { id, version, ...decision }: Deciding,
): Promise<Claim> {
  const claim = await inHand(tx, deps, id, version);
  if (claim.state === 'paid') throw new UserError('claims.alreadyPaid');
  const number = await deps.deductedOn(tx, id);
  if (number !== null) throw new UserError('claims.onStatement', { number });
  const issues = judgeDecision(decision);
  if (issues.length > 0) throw new UserError('claims.decisionWrong', {}, issues);
  const report = await openReport(tx, deps, claim.reportId);
  const { text, ...decided } = decision;
  const by = { decidedAt: deps.now(), decidedByName: actor.displayName, decision: text };
  const was = claim.state === 'decided' ? { was: { kind: claim.kind, shares: claim.shares } } : {};
  await deps.events.append(tx, actor, [
    claimFact(report, 'decided', {
      claimId: id,
      ...decided,
      text,
      total: decided.compensation + decided.penalty,
      ...was,
    }),
  ]);
  return change(tx, deps, claim, { ...decided, ...by, state: 'decided' });
}

async function pay(tx: WriteContext, deps: ClaimsDeps, actor: Actor, input: Paying): Promise<Claim> {
  const { id, version, paidAt, reference } = input;
  if (!actor.roles.includes('financeClerk') && !actor.permissions.has('claims.decide')) {
    throw new UserError('claims.notYoursToPay');
  }
  const claim = await inHand(tx, deps, id, version);
  if (claim.state !== 'decided')
    throw new UserError(claim.state === 'paid' ? 'claims.alreadyPaid' : 'claims.undecided');
  if (claim.compensation + claim.penalty === 0) throw new UserError('claims.nothingToPay');
  const number = await deps.deductedOn(tx, id);
  if (number !== null) throw new UserError('claims.deducted', { number });
  if (paidAt > deps.now() + 60_000) {
    throw new UserError('claims.paidLater', {}, [{ path: 'paidAt', code: 'claims.paidLater' }]);
  }
  const report = await deps.reports.find(tx, claim.reportId);
  if (!report) throw new UserError('claims.reportUnknown');
  await deps.events.append(tx, actor, [claimFact(report, 'paid', { claimId: id, reference, paidAt })]);
  const by = { paidAt, paidByName: actor.displayName, paidReference: reference };
  return change(tx, deps, claim, { ...by, state: 'paid' });
}

/** Held until the unit of work ends: no statement takes it off meanwhile. */
async function inHand(tx: WriteContext, deps: ClaimsDeps, id: string, version: number): Promise<ClaimRow> {
  const [claim] = await claimsRepository.holdClaims(tx, [id]);
  if (!claim) throw new UserError('claims.unknown');
  if (claim.version !== version) throw new ConflictError('claims.changedMeanwhile', await claimOf(tx, deps, claim));
  return claim;
}

async function change(tx: WriteContext, deps: ClaimsDeps, claim: ClaimRow, patch: Partial<ClaimRow>): Promise<Claim> {
  const after = { ...patch, updatedAt: deps.now() };
  await claimsRepository.updateClaim(tx, claim, after, async () => claimOf(tx, deps, claim));
  changed(tx, claim.reportId);
  return claimOf(tx, deps, { ...claim, ...after, version: claim.version + 1 });
}

function changed(tx: WriteContext, reportId: string): void {
  tx.changed('claim', reportId);
  tx.changed('report', reportId);
}
