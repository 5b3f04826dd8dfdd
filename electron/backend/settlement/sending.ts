import type { Statement } from '../../../shared/contract/settlement-schemas.ts';
import type { OutboxRow } from '../../../shared/contract/mail.ts';
import { confirmDue } from '../../../shared/domain/settlement/confirm-due.ts';
import { isDisputed, needsCorrection } from '../../../shared/domain/settlement/disputes.ts';
import { isWithCustomer } from '../../../shared/domain/settlement/moves.ts';
import type { StatementFrame } from '../../../shared/domain/settlement/sheet-model.ts';
import { type Issue, UserError } from '../../../shared/errors/errors.ts';
import type { KeptFile } from '../attachments/attachments.service.ts';
import type { DisputeRow, StatementRow, StatementStepRow } from '../database/entities/settlement.ts';
import type { Actor } from '../session.ts';
import { demandBalance } from './balances.ts';
import { demandDeducted } from './deductions.ts';
import { demandGrounds } from './drift.ts';
import { type Held, hold, put, type Versioned } from './in-hand.ts';
import { deductionsOf } from './refreshing.ts';
import type { SettlementDeps } from './settlement.deps.ts';
import { papersOf, type StatementPapers, statementPdf, statementWorkbook } from './statement-files.ts';
import { type Recipients, recipientsOf, statementMail } from './statement-mail.ts';
import { statementsRepository } from './statements.repository.ts';
import { mustFind, statementView } from './views.ts';

const minute = 60_000;

/** To the customer by e-mail or by hand, chased, and confirmed by him (7.1.2, 7.1.3). */
export function createSending(deps: SettlementDeps) {
  const acting = (
    actor: Actor,
    wanted: { readonly id: string; readonly version: number | null },
    act: (held: Held) => Promise<unknown>,
  ): Promise<Statement> =>
    deps.database.write(async (tx) => {
      await act(await hold(tx, deps, actor, wanted));
      return statementView(tx, deps, actor, wanted.id);
    });

  return {
    async send(
      actor: Actor,
      { recipients, ...acted }: Versioned & { readonly recipients: Recipients },
    ): Promise<Statement> {
      const row = await mustFind(deps.database.read, acted.id);
      demandSendable(row, await statementsRepository.disputes(deps.database.read, [row.id]));
      await demandBalance(deps.database.read, row);
      const to = recipientsOf(recipients, row);
      // The papers are made before the unit of work, and sent as they are filed.
      const papers = await papersOf(deps, row, row.terms.language);
      const files = await keepFiles(deps, papers);
      return acting(actor, acted, (held) => send(held, { frame: papers.frame, to, files }));
    },

    recordSent: (actor: Actor, { at, how, ...acted }: Versioned & { readonly at: number; readonly how: string }) =>
      acting(actor, acted, (held) => recordSent(held, at, how)),

    chase: (actor: Actor, { id, text }: { readonly id: string; readonly text: string }) =>
      acting(actor, { id, version: null }, async (held) => {
        if (!isWithCustomer(held.row.state)) throw new UserError('settlement.notWithCustomer');
        await addStep(held, 'chase', text);
        await put(held, {}, ['chased', { text }]);
      }),

    confirm: (actor: Actor, { by, at, ...acted }: Versioned & { readonly by: string; readonly at: number }) =>
      acting(actor, acted, (held) => confirm(held, by, at)),
  };
}

export async function addStep(
  { tx, deps, actor, row }: Held,
  kind: StatementStepRow['kind'],
  text: string,
  disputeId: string | null = null,
): Promise<void> {
  await statementsRepository.addStep(tx, {
    id: deps.ports.ids.next(),
    statementId: row.id,
    disputeId,
    kind,
    text,
    byId: actor.userId,
    byName: actor.displayName,
    at: deps.now(),
  });
}

/** Neither confirmed nor invoiced while the customer objects, or was right (7.1.4). */
export function demandSettled({ state, revision }: StatementRow, disputes: readonly DisputeRow[]): void {
  if (state === 'disputed' || isDisputed(disputes)) throw new UserError('settlement.disputeOpen');
  if (needsCorrection(disputes, revision)) throw new UserError('settlement.needsCorrection');
}

/** Reviewed, or with the customer already and sent again; not while we know that it is wrong. */
function demandSendable({ state, revision }: StatementRow, disputes: readonly DisputeRow[]): void {
  if (state !== 'reviewed' && state !== 'sent') throw new UserError('settlement.notReviewed');
  if (needsCorrection(disputes, revision)) throw new UserError('settlement.needsCorrection');
}

async function keepFiles(deps: SettlementDeps, papers: StatementPapers): Promise<readonly KeptFile[]> {
  const made = [await statementPdf(deps, papers), await statementWorkbook(deps, papers)];
  return Promise.all(made.map(async ({ bytes, ...file }) => ({ ...file, ...(await deps.files.put(bytes)) })));
}

interface Ready {
  readonly frame: StatementFrame;
  readonly to: Recipients;
  readonly files: readonly KeptFile[];
}

async function send(held: Held, { frame, to, files }: Ready): Promise<void> {
  const { tx, deps, actor, row } = held;
  const disputes = await statementsRepository.disputes(tx, [row.id]);
  demandSendable(row, disputes);
  await demandBalance(tx, row);
  const { sentBefore, told, patch } = await leaving(held, disputes, deps.now());
  const message = statementMail({ row, frame, to, files, sentBefore, confirmDueAt: patch.confirmDueAt });
  const messageId = await deps.mail.queue(tx, actor, message);
  const filed = [];
  for (const file of files) {
    const paper = { subjectKind: 'statement', subjectId: row.id, purpose: 'statement', file } as const;
    filed.push((await deps.attachments.add(tx, actor, paper)).id);
  }
  const what = { messageId, to: to.map(({ address }) => address), attachmentIds: filed };
  await put(held, { ...patch, messageId }, ['sent', { ...what, ...told }]);
}

async function recordSent(held: Held, at: number, how: string): Promise<void> {
  const { tx, deps, row } = held;
  const disputes = await statementsRepository.disputes(tx, [row.id]);
  demandSendable(row, disputes);
  await demandBalance(tx, row);
  demandMoment(at, deps.now(), row.reviewedAt, 'settlement.beforeReview');
  const { told, patch } = await leaving(held, disputes, at);
  await addStep(held, 'note', how);
  // It is in his hands: what became of an e-mail before does not matter any more.
  await put(held, { ...patch, messageId: null }, ['sent', { how, at, ...told }]);
}

/**
 * The first time counts, when it is sent; by when it is answered, the first that got through: nobody answers what was
 * refused or called back. What the customer disputed before a new version and is not settled goes on.
 */
async function leaving(held: Held, disputes: readonly DisputeRow[], at: number) {
  const { tx, deps, actor, row } = held;
  const mails = await deps.mail.ofSubject(row.id, tx);
  const again = row.state === 'sent' && row.sentAt !== null && row.confirmDueAt !== null;
  const sentBefore = mails.length;
  if (again && (await gotThrough(held, mails)))
    return { sentBefore, told: { again }, patch: { sentAt: row.sentAt, confirmDueAt: row.confirmDueAt ?? at } };
  const confirmDueAt = confirmDue(at, row.terms.confirmDays, await deps.calendar.current());
  if (again) return { sentBefore, told: { again, answerAnew: true }, patch: { sentAt: row.sentAt, confirmDueAt } };
  const state = isDisputed(disputes) ? ('disputed' as const) : ('sent' as const);
  return { sentBefore, told: { again }, patch: { state, sentAt: at, sentByName: actor.displayName, confirmDueAt } };
}

/** Whether the customer has this version: a server took an e-mail with it, or it was handed to him. */
async function gotThrough({ tx, deps, row }: Held, mails: readonly OutboxRow[]): Promise<boolean> {
  const taken = new Set(mails.filter(({ acceptedAt }) => acceptedAt !== null).map(({ id }) => id));
  return (await deps.events.of(tx, row.id))
    .filter(({ type, payload }) => type === 'statement.sent' && payload['revision'] === row.revision)
    .some(({ payload: { messageId } }) => typeof messageId !== 'string' || taken.has(messageId));
}

async function confirm(held: Held, by: string, at: number): Promise<void> {
  const { tx, deps, row } = held;
  const disputes = await statementsRepository.disputes(tx, [row.id]);
  if (row.state !== 'sent' && row.state !== 'disputed') throw new UserError('settlement.notWithCustomer');
  demandSettled(row, disputes);
  demandMoment(at, deps.now(), row.sentAt, 'settlement.beforeSent');
  await demandGrounds(tx, row);
  await demandBalance(tx, row);
  const deductions = await deductionsOf(tx, row);
  await demandDeducted(tx, deps, deductions);
  const claims = deductions.flatMap(({ claimId }) => claimId ?? []);
  await put(held, { state: 'confirmed', confirmedAt: at, confirmedBy: by }, ['confirmed', { by, at, claims }]);
}

/** A moment that was typed: to the minute, after what it follows and not to come. */
function demandMoment(
  at: number,
  now: number,
  after: number | null,
  early: 'settlement.beforeReview' | 'settlement.beforeSent',
) {
  const wrong = (issue: Issue) => new UserError(issue.code, {}, [issue]);
  if (at > now) throw wrong({ path: 'at', code: 'settlement.inFuture' });
  if (after !== null && at < Math.floor(after / minute) * minute) throw wrong({ path: 'at', code: early });
}
