import { checkCall, checkMoment, rises } from '../../../shared/domain/exceptionReports/check-entry.ts';
import type { EntryContact } from '../../../shared/domain/exceptionReports/entry.ts';
import { isCorrectable } from '../../../shared/domain/exceptionReports/fold.ts';
import type { Severity } from '../../../shared/domain/exceptionReports/values.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { ReportRecipientRow } from '../database/entities/exception-reports.ts';
import type { Actor } from '../session.ts';
import type { FilingDeps } from './filing.ts';
import { addEntry, type Held, holdOpen, type NewEntry } from './in-hand.ts';
import { noteTold } from './reached.ts';
import { recipientsRepository } from './recipients.repository.ts';
import { reportsRepository } from './reports.repository.ts';
import { tellLeaders } from './telling.ts';

interface Added {
  readonly id: string;
  readonly token: string;
  readonly text: string;
}

export interface Call extends Added {
  readonly who: string | null;
  readonly person: string;
  readonly phone: string;
  readonly at: number;
  readonly reached: boolean;
}

/** What becomes known of an open report is added to it; nothing that stands in it is ever changed (3.4). */
export function createAdding(deps: FilingDeps) {
  /** One act, once; answers the report's id. */
  const act = (input: { readonly id: string; readonly token: string }, work: (held: Held) => Promise<unknown>) =>
    deps.database.write(async (tx) => {
      const held = await holdOpen(tx, deps, input.id);
      if (!(await reportsRepository.entryByToken(tx, input.token))) await work(held);
      return input.id;
    });
  const plain = (actor: Actor, input: Added, entry: Pick<NewEntry, 'kind'> & { readonly corrects?: number }) =>
    act(input, (held) => addEntry(held, actor, { ...entry, text: input.text, token: input.token, data: {} }));
  return {
    addFact: (actor: Actor, input: Added) => plain(actor, input, { kind: 'fact' }),
    addAction: (actor: Actor, input: Added) => plain(actor, input, { kind: 'action' }),

    correct: (actor: Actor, input: Added & { readonly seq: number }) =>
      act(input, (held) => {
        const { text, token, seq: corrects } = input;
        const corrected = held.entries.find(({ seq }) => seq === corrects);
        if (!corrected || !isCorrectable(corrected)) throw new UserError('exceptionReports.notCorrectable');
        return addEntry(held, actor, { kind: 'correction', text, token, corrects, data: {} });
      }),

    raise: (actor: Actor, input: Added & { readonly severity: Severity }) =>
      act(input, async (held) => {
        const { text, token, severity } = input;
        if (!rises(held.row.severity, severity)) throw new UserError('exceptionReports.notGraver');
        const added = await addEntry(held, actor, { kind: 'severity', text, token, data: { severity } }, { severity });
        await tellLeaders(held.tx, deps, actor, added.row, added.entry.seq);
      }),

    logCall: (actor: Actor, input: Call) => act(input, (held) => logCall(held, actor, input)),

    recordMail: (actor: Actor, input: Added & { readonly who: string; readonly sentAt: number }) =>
      act(input, (held) => recordMail(held, actor, input)),
  };
}

/** 3.3.1.7: who was called, when, reached or not. A call also tells whom no mail reaches. */
async function logCall(held: Held, actor: Actor, { who, person, phone, at, reached, text, token }: Call) {
  const { tx, deps, row } = held;
  const recipient = who === null ? null : await recipientNamed(held, who);
  const called = person.trim() || recipient?.name || '';
  const issues = checkCall({ person: called, phone, at }, { knownAt: row.knownAt, now: deps.now() });
  if (issues.length > 0) throw new UserError('exceptionReports.callIncomplete', {}, issues);
  const number = phone.trim() || (recipient?.phone ?? '');
  const contact: EntryContact = { person: called, phone: number, at, way: 'phone', reached, party: null, who };
  const message = reached ? (recipient?.outboxId ?? null) : null;
  await addEntry(held, actor, { kind: 'call', text, token, data: { contact }, message });
  if (!recipient || !reached) return;
  const unreached = recipient.address === '' || recipient.lostAt !== null;
  if (unreached) await noteTold(tx, deps, row, recipient, { at, typed: true });
}

/** A mail that was sent from elsewhere: its time is somebody's word, and marked so. */
async function recordMail(
  held: Held,
  actor: Actor,
  { who, sentAt, text, token }: Added & { readonly who: string; readonly sentAt: number },
) {
  const { tx, deps, row } = held;
  const recipient = await recipientNamed(held, who);
  const issues = checkMoment('sentAt', sentAt, { knownAt: row.knownAt, now: deps.now() });
  if (issues.length > 0) throw new UserError('exceptionReports.mailIncomplete', {}, issues);
  const { name: person, address: phone } = recipient;
  const contact: EntryContact = { person, phone, at: sentAt, way: 'email', reached: null, party: null, who };
  await addEntry(held, actor, { kind: 'mailTyped', text, token, data: { contact }, message: recipient.outboxId });
  await noteTold(tx, deps, row, recipient, { at: sentAt, typed: true });
}

async function recipientNamed({ tx, row }: Held, who: string): Promise<ReportRecipientRow> {
  const all = await recipientsRepository.ofReport(tx, row.id);
  const found = all.find((one) => one.seq === 1 && one.who === who);
  if (!found) throw new UserError('exceptionReports.recipientUnknown');
  return found;
}
