import type { Handover, HandoverRow as Row } from '../../../shared/contract/handovers.ts';
import { decide, type Decision, reopen, submit, withdraw } from '../../../shared/domain/handovers/approval.ts';
import { emptyContact, emptyHandover, type HandoverContent } from '../../../shared/domain/handovers/content.ts';
import {
  formLetters,
  type HandoverKind,
  handoverStates,
  type HandoverState,
  type Step,
} from '../../../shared/domain/handovers/steps.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import { addDays } from '../../../shared/lib/dates.ts';
import type { ClauseId } from '../../../shared/sop/clauses.ts';
import type { HandoverRow } from '../database/entities/handovers.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { acceptanceRepository } from './acceptance.repository.ts';
import { approvalOf, nameOf, signerOf, staffOf, today } from './colleagues.ts';
import type { HandoversDeps } from './handovers.deps.ts';
import { handoversRepository } from './handovers.repository.ts';
import { papersComplete } from './papers-complete.ts';
import { formOf, issuesOf, mustFind, rowsOf } from './views.ts';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

export interface Deciding {
  readonly id: string;
  readonly revision: number;
  readonly step: Step;
  readonly decision: Decision;
  readonly reason: string;
}

export type HandoverFilter = 'open' | 'waitsForMe' | 'effective' | 'withdrawn' | 'all';

const statesOf: Readonly<Record<HandoverFilter, readonly HandoverState[]>> = {
  open: ['draft', 'submitted', 'rejected'],
  waitsForMe: ['submitted'],
  effective: ['effective'],
  withdrawn: ['withdrawn'],
  all: handoverStates,
};

/** SC-04 and SC-05 from the first key to the last signature (1.2.4a-b). */
export function createFormsService(deps: HandoversDeps) {
  const { read, write } = deps.database;
  const act = (actor: Actor, id: string, work: (tx: WriteContext) => Promise<void>): Promise<Handover> =>
    write(async (tx) => {
      await work(tx);
      tx.changed('handover', id);
      return formOf(tx, deps, actor.userId, id);
    });
  return {
    async list(actor: Actor, filter: HandoverFilter): Promise<Row[]> {
      const rows = await rowsOf(read, deps, actor.userId, await handoversRepository.newest(read, statesOf[filter]));
      return filter === 'waitsForMe' ? rows.filter(({ waitsForMe }) => waitsForMe) : rows;
    },

    get: (actor: Actor, id: string): Promise<Handover> => formOf(read, deps, actor.userId, id),

    create: (actor: Actor, input: { readonly kind: HandoverKind; readonly customerId: string }): Promise<Handover> => {
      const id = deps.ports.ids.next();
      return act(actor, id, (tx) => create(tx, deps, actor, { ...input, id }));
    },

    save: (actor: Actor, input: Versioned & { readonly kind: HandoverKind; readonly content: HandoverContent }) =>
      write((tx) => save(tx, deps, actor, input)),

    submit: (actor: Actor, input: Versioned) => act(actor, input.id, (tx) => handIn(tx, deps, actor, input)),

    decide: (actor: Actor, input: Deciding) => act(actor, input.id, (tx) => sign(tx, deps, actor, input)),

    reopen: (actor: Actor, input: Versioned & { readonly reason: string }) =>
      act(actor, input.id, (tx) => takeBack(tx, deps, actor, input)),

    withdraw: (actor: Actor, input: Versioned & { readonly reason: string }) =>
      act(actor, input.id, (tx) => giveUp(tx, deps, actor, input)),
  };
}

/** A new form holds for a month, a contract for a year, until somebody says otherwise. */
const usualDays: Readonly<Record<HandoverKind, number>> = { oneOff: 30, contract: 364 };

async function create(
  tx: WriteContext,
  deps: HandoversDeps,
  actor: Actor,
  { id, kind, customerId }: { readonly id: string; readonly kind: HandoverKind; readonly customerId: string },
): Promise<void> {
  const customer = await acceptanceRepository.customer(tx, customerId);
  if (!customer) throw new UserError('handovers.customerUnknown');
  const contacts = await acceptanceRepository.contacts(tx, customerId);
  const validFrom = await today(deps);
  const validUntil = addDays(validFrom, usualDays[kind]);
  const known = contacts.slice(0, 3).map(({ name, title, phone, mobile, email }) => {
    return { name, position: title, phone: mobile || phone, email };
  });
  const now = deps.now();
  const series = `${formLetters[kind]}-${validFrom.slice(0, 4)}`;
  const number = `${series}-${String(await handoversRepository.nextInSeries(tx, series)).padStart(4, '0')}`;
  const { settlementMethod } = customer;
  const contactLines = known.length > 0 ? known : [emptyContact];
  await handoversRepository.insert(tx, {
    id,
    kind,
    number,
    customerId,
    revision: 1,
    state: 'draft',
    content: {
      ...emptyHandover,
      contacts: contactLines,
      settlementMethod,
      validFrom,
      validUntil,
    },
    ...authored(actor),
    validFrom,
    validUntil,
    reason: '',
    createdAt: now,
    updatedAt: now,
    submittedAt: null,
    effectiveAt: null,
    version: 1,
  });
  await note(tx, deps, actor, id, 'started', ['1.2.4a'], { number, customer: customer.nameZh });
}

function authored(actor: Actor) {
  return { authorId: actor.userId, authorName: actor.displayName, submittedById: null };
}

async function save(
  tx: WriteContext,
  deps: HandoversDeps,
  actor: Actor,
  input: Versioned & { readonly kind: HandoverKind; readonly content: HandoverContent },
) {
  const row = await mustFind(tx, input.id);
  if (row.state !== 'draft') throw new UserError('handovers.notADraft');
  const updatedAt = deps.now();
  const { content, kind } = input;
  const days = { validFrom: content.validFrom.slice(0, 10), validUntil: content.validUntil.slice(0, 10) };
  // The number keeps the letters with which it was given: whoever writes last is the author who may not sign.
  const patch = { content, kind, ...days, ...authored(actor), updatedAt };
  await handoversRepository.update(tx, input.id, input.version, patch, () => formOf(tx, deps, actor.userId, input.id));
  tx.changed('handover', input.id);
  return { version: input.version + 1, updatedAt };
}

async function handIn(tx: WriteContext, deps: HandoversDeps, actor: Actor, { id, version }: Versioned): Promise<void> {
  const row = await mustFind(tx, id);
  const next = submit(approvalOf(row, []), actor.userId);
  if (!next) throw new UserError('handovers.notADraft');
  const issues = await issuesOf(tx, deps, row, await today(deps));
  if (issues.length > 0) throw new UserError('handovers.notReady', {}, issues);
  const submittedAt = deps.now();
  const patch = { state: next.state, submittedById: actor.userId, submittedAt, updatedAt: submittedAt, reason: '' };
  await handoversRepository.update(tx, id, version, patch, () => formOf(tx, deps, actor.userId, id));
  await handoversRepository.insertRevision(tx, {
    handoverId: id,
    revision: row.revision,
    content: row.content,
    papers: (await deps.attachments.of(tx, id)).map((paper) => paper.id),
    authorId: row.authorId,
    submittedById: actor.userId,
    submittedByName: actor.displayName,
    submittedAt,
  });
  const { number, revision } = row;
  await note(tx, deps, actor, id, 'submitted', ['1.2.4a', '1.2.4b'], { number, revision });
}

async function sign(tx: WriteContext, deps: HandoversDeps, actor: Actor, input: Deciding): Promise<void> {
  const { id, step, decision, reason } = input;
  const row = await handoversRepository.hold(tx, id);
  if (!row) throw new UserError('handovers.notFound');
  if (row.revision !== input.revision) {
    throw new ConflictError('handovers.changedMeanwhile', await formOf(tx, deps, actor.userId, id));
  }
  if (decision === 'rejected' && reason === '') throw new UserError('handovers.reasonMissing');
  const before = await staffOf(tx, deps);
  const absent = before.absences.filter(({ substituteId }) => substituteId === actor.userId);
  await acceptanceRepository.holdAccounts(tx, [actor.userId, ...absent.map(({ userId }) => userId)]);
  // Read again under the lock: a role may have been taken away meanwhile, and the window does not know yet.
  const staff = await staffOf(tx, deps);
  const signer = signerOf(staff, actor.userId);
  if (!signer) throw new UserError('handovers.notYours');
  const decided = decide(approvalOf(row, await handoversRepository.signatures(tx, [id])), step, decision, signer);
  if ('refused' in decided) throw new UserError(`handovers.${decided.refused}`);
  if (decision === 'signed') await demandSamePapers(tx, deps, row);
  const at = deps.now();
  const { forId } = decided.signature;
  const by = { byId: actor.userId, byName: actor.displayName, forId, forName: nameOf(staff, forId) };
  await handoversRepository.insertSignature(tx, {
    handoverId: id,
    revision: row.revision,
    step,
    decision,
    ...by,
    reason,
    at,
  });
  const { state } = decided.approval;
  const closing = { state, updatedAt: at, effectiveAt: state === 'effective' ? at : null };
  const patch = decision === 'rejected' ? { ...closing, reason } : closing;
  await handoversRepository.update(tx, id, row.version, patch, async () => null);
  const payload = { number: row.number, revision: row.revision, step, reason, forName: by.forName };
  await note(tx, deps, actor, id, decision, ['1.2.4b'], payload);
  if (state === 'effective') await papersComplete(tx, deps, actor, row);
}

/** What is signed must be what was handed in, papers and all. */
async function demandSamePapers(tx: WriteContext, deps: HandoversDeps, row: HandoverRow): Promise<void> {
  const handedIn = await handoversRepository.revision(tx, row.id, row.revision);
  const now = (await deps.attachments.of(tx, row.id)).map(({ id }) => id);
  const same = handedIn?.papers.length === now.length && handedIn.papers.every((id) => now.includes(id));
  if (!same) throw new UserError('handovers.papersChanged');
}

async function takeBack(
  tx: WriteContext,
  deps: HandoversDeps,
  actor: Actor,
  { id, version, reason }: Versioned & { readonly reason: string },
): Promise<void> {
  const row = await handoversRepository.hold(tx, id);
  if (!row) throw new UserError('handovers.notFound');
  const next = reopen(approvalOf(row, []), actor.userId);
  if (!next) throw new UserError('handovers.notReopenable');
  const { state, revision } = next;
  const cleared = { submittedAt: null, effectiveAt: null };
  const patch = { state, revision, ...authored(actor), ...cleared, reason, updatedAt: deps.now() };
  await handoversRepository.update(tx, id, version, patch, () => formOf(tx, deps, actor.userId, id));
  await note(tx, deps, actor, id, 'reopened', ['1.2.4b'], { number: row.number, revision, reason });
}

async function giveUp(
  tx: WriteContext,
  deps: HandoversDeps,
  actor: Actor,
  { id, version, reason }: Versioned & { readonly reason: string },
): Promise<void> {
  const row = await handoversRepository.hold(tx, id);
  if (!row) throw new UserError('handovers.notFound');
  const next = withdraw(approvalOf(row, []));
  if (!next) throw new UserError('handovers.withdrawnAlready');
  const patch = { state: next.state, reason, updatedAt: deps.now() };
  await handoversRepository.update(tx, id, version, patch, () => formOf(tx, deps, actor.userId, id));
  await note(tx, deps, actor, id, 'withdrawn', ['1.2.4b'], { number: row.number, reason });
}

async function note(
  tx: WriteContext,
  { events }: HandoversDeps,
  actor: Actor,
  id: string,
  what: string,
  clauses: readonly ClauseId[],
  payload: Readonly<Record<string, unknown>>,
): Promise<void> {
  await events.append(tx, actor, [{ type: `handover.${what}`, subject: { kind: 'handover', id }, clauses, payload }]);
}
