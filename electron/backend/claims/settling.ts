import type { FileContent } from '../../../shared/contract/base.ts';
import type { ReportClaims } from '../../../shared/contract/claims.ts';
import type { Authority } from '../../../shared/domain/claims/authority.ts';
import type { AgreementWay } from '../../../shared/domain/claims/values.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import { formatFen } from '../../../shared/lib/money.ts';
import type { KeptFile } from '../attachments/attachments.service.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { claimFact } from './claim-facts.ts';
import { authorityOf, openReport } from './authority.ts';
import type { ClaimsDeps } from './claims.deps.ts';
import { claimsRepository } from './claims.repository.ts';
import { claimsOfReport } from './views.ts';

export interface Settling {
  readonly id: string;
  readonly reportId: string;
  /** Fen. */
  readonly amount: number;
  readonly consignee: string;
  readonly agreedBy: AgreementWay;
  readonly agreedAt: number;
  readonly note: string;
  readonly receipt: FileContent;
}

export interface TakingBack {
  /** Of the settlement. */
  readonly id: string;
  readonly reason: string;
}

/** A clock of another desk may be a little ahead. */
const tolerance = 60_000;

/** Damage that is settled with the consignee at once, within the authority of whoever does it (3.3.2.3, 4.3.1.6). */
export function createSettling(deps: ClaimsDeps) {
  return {
    async settle(actor: Actor, input: Settling): Promise<ReportClaims> {
      // The scan is checked and stored before the unit of work.
      const { name, base64 } = input.receipt;
      const file = await deps.attachments.keep({ name, content: Buffer.from(base64, 'base64') });
      const { refused, known } = await deps.database.write(async (tx) => ({
        refused: await settle(tx, deps, actor, input, file),
        known: await claimsOfReport(tx, deps, actor, input.reportId),
      }));
      if (refused) throw aboveLimit(refused);
      return known;
    },

    takeBack: (actor: Actor, input: TakingBack): Promise<ReportClaims> =>
      deps.database.write(async (tx) => claimsOfReport(tx, deps, actor, await takeBack(tx, deps, actor, input))),
  };
}

/** Above the limit nothing is settled, but that it was tried is kept: what goes beyond is answered back. */
async function settle(
  tx: WriteContext,
  deps: ClaimsDeps,
  actor: Actor,
  { receipt: _receipt, ...input }: Settling,
  file: KeptFile,
): Promise<Authority | null> {
  const report = await openReport(tx, deps, input.reportId);
  if (input.agreedAt > deps.now() + tolerance) {
    throw new UserError('claims.agreedLater', {}, [{ path: 'agreedAt', code: 'claims.agreedLater' }]);
  }
  await claimsRepository.hold(tx, { reportId: report.id, orderId: report.orderId });
  if (await claimsRepository.settlement(tx, input.id)) return null;
  const { amount } = input;
  const authority = await authorityOf(tx, actor, report, amount);
  const { already, limit } = authority;
  if (!authority.within) {
    await deps.events.append(tx, actor, [claimFact(report, 'refused', { amount, already, limit })]);
    return authority;
  }
  const paper = { subjectKind: 'exceptionReport', subjectId: report.id, purpose: 'settlementReceipt', file } as const;
  const { id: receiptId } = await deps.attachments.add(tx, actor, paper);
  const by = { byId: actor.userId, byName: actor.displayName, limitThen: limit, at: deps.now() };
  await claimsRepository.addSettlement(tx, { ...input, orderId: report.orderId, receiptId, ...by });
  tx.changed('claim', report.id);
  tx.changed('report', report.id);
  const { id: settlementId, consignee, agreedBy, agreedAt, note } = input;
  const told = { settlementId, amount, already, limit, consignee, agreedBy, agreedAt, receiptId, note };
  await deps.events.append(tx, actor, [claimFact(report, 'settled', told)]);
  return null;
}

/** Nobody takes back his own: the limit would be worth nothing. Answers whose report it is. */
async function takeBack(tx: WriteContext, deps: ClaimsDeps, actor: Actor, input: TakingBack): Promise<string> {
  const settlement = await claimsRepository.settlement(tx, input.id);
  if (!settlement) throw new UserError('claims.settlementUnknown');
  if (settlement.byId === actor.userId) throw new UserError('claims.ownSettlement');
  const report = await openReport(tx, deps, settlement.reportId);
  await claimsRepository.hold(tx, { reportId: report.id, orderId: report.orderId });
  const by = { byId: actor.userId, byName: actor.displayName, at: deps.now() };
  if ((await claimsRepository.voids(tx, [settlement.id])).length > 0) throw new UserError('claims.takenBackAlready');
  await claimsRepository.addVoid(tx, { settlementId: settlement.id, reason: input.reason, ...by });
  tx.changed('claim', report.id);
  tx.changed('report', report.id);
  const told = { settlementId: settlement.id, amount: settlement.amount, reason: input.reason };
  await deps.events.append(tx, actor, [claimFact(report, 'takenBack', told)]);
  return report.id;
}

function aboveLimit({ limit, already, left }: Authority): UserError {
  const params = { limit: formatFen(limit), already: formatFen(already), left: formatFen(left) };
  return new UserError('claims.aboveLimit', params, [{ path: 'amount', code: 'claims.aboveLimit', params }]);
}
