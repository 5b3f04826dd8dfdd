import type { GoodsLetterRecord } from '../../../shared/contract/dangerous-goods.ts';
import { checkLetter, letterFor, letterState } from '../../../shared/domain/dangerousGoods/letters.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import { wallTime } from '../../../shared/lib/dates.ts';
import { oneLine } from '../../../shared/lib/text.ts';
import type { DangerousLetterRow } from '../database/entities/dangerous-goods.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import type { DangerousGoodsDeps, GoodsGateDeps } from './dangerous-goods.deps.ts';
import { dangerousGoodsRepository as repository } from './dangerous-goods.repository.ts';

/** Clauses that a signed notice is evidence for, whatever way the order came. */
export const noticeClauses = ['1.2.1-dangerousGoods', '1.2.2-dangerousGoods', '1.2.3-dangerousGoods'] as const;

export interface LetterInput {
  readonly customerId: string;
  readonly orderId: string | null;
  readonly signedOn: string;
  readonly expiresOn: string;
  readonly signedBy: string;
  readonly file: { readonly name: string; readonly base64: string };
}

/** The company's date now: a letter is good until its last day ends there. */
export async function companyDay(deps: GoodsGateDeps): Promise<string> {
  return wallTime(deps.now(), await deps.company.zone()).day;
}

export async function lettersOf(at: ReadContext, deps: GoodsGateDeps, customerId: string) {
  const today = await companyDay(deps);
  return (await repository.lettersOf(at, customerId)).map((row) => letterOf(row, today));
}

/** The letter that an order stands on; `null` when there is none at all. */
export async function letterOfOrder(
  at: ReadContext,
  deps: GoodsGateDeps,
  order: { readonly customerId: string; readonly orderId: string | null },
): Promise<GoodsLetterRecord | null> {
  return letterFor(await lettersOf(at, deps, order.customerId), order);
}

export async function fileLetter(
  deps: DangerousGoodsDeps,
  actor: Actor,
  input: LetterInput,
): Promise<GoodsLetterRecord> {
  const today = await companyDay(deps);
  const issues = checkLetter(input, today);
  if (issues.length > 0) throw new UserError('dangerousGoods.letterWrong', {}, issues);
  const file = await deps.attachments.keep({
    name: input.file.name,
    content: Buffer.from(input.file.base64, 'base64'),
  });
  return deps.database.write(async (tx) => {
    if (!(await deps.customers.forOrder(tx, input.customerId))) throw new UserError('dangerousGoods.customerUnknown');
    const purpose = 'dangerousGoodsLetter';
    const subject = subjectOf(input);
    const attachment = await deps.attachments.add(tx, actor, {
      subjectKind: subject.kind,
      subjectId: subject.id,
      purpose,
      file,
    });
    const row = newLetter(deps, actor, input, attachment.id);
    await repository.insertLetter(tx, row);
    const payload = { letterId: row.id, signedBy: row.signedBy, signedOn: row.signedOn, expiresOn: row.expiresOn };
    await deps.events.append(tx, actor, [
      { type: 'dangerousGoods.letterFiled', subject, clauses: noticeClauses, payload },
    ]);
    tx.changed('dangerousGoods', row.customerId);
    return letterOf(row, today);
  });
}

export async function revokeLetter(
  tx: WriteContext,
  deps: DangerousGoodsDeps,
  actor: Actor,
  { id, version, reason }: { readonly id: string; readonly version: number; readonly reason: string },
): Promise<GoodsLetterRecord> {
  const today = await companyDay(deps);
  const row = await repository.letter(tx, id);
  if (!row) throw new UserError('dangerousGoods.letterUnknown');
  if (row.revokedAt !== null) throw new UserError('dangerousGoods.letterRevoked', { name: row.revokedByName ?? '' });
  const patch = {
    revokedAt: deps.now(),
    revokedById: actor.userId,
    revokedByName: actor.displayName,
    revokeReason: reason,
  };
  await repository.updateLetter(tx, { id, version }, patch, async () => letterOf(row, today));
  const payload = { letterId: id, signedOn: row.signedOn, expiresOn: row.expiresOn, reason };
  await deps.events.append(tx, actor, [
    { type: 'dangerousGoods.letterRevoked', subject: subjectOf(row), clauses: noticeClauses, payload },
  ]);
  tx.changed('dangerousGoods', row.customerId);
  return letterOf({ ...row, ...patch, version: version + 1 }, today);
}

function newLetter(
  { ports, now }: DangerousGoodsDeps,
  actor: Actor,
  { file: _file, ...input }: LetterInput,
  attachmentId: string,
): DangerousLetterRow {
  return {
    id: ports.ids.next(),
    ...input,
    signedBy: oneLine(input.signedBy),
    attachmentId,
    recordedAt: now(),
    recordedById: actor.userId,
    recordedByName: actor.displayName,
    revokedAt: null,
    revokedById: null,
    revokedByName: null,
    revokeReason: null,
    version: 1,
  };
}

function subjectOf({ orderId, customerId }: Pick<LetterInput, 'orderId' | 'customerId'>) {
  return orderId ? ({ kind: 'order', id: orderId } as const) : ({ kind: 'customer', id: customerId } as const);
}

function letterOf(row: DangerousLetterRow, today: string): GoodsLetterRecord {
  const { recordedById: _recorded, revokedById: _revoked, ...letter } = row;
  return { ...letter, state: letterState(row, today) };
}
