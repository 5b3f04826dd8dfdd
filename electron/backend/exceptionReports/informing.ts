import type { EntryContact } from '../../../shared/domain/exceptionReports/entry.ts';
import { type ToldParty, toldParties } from '../../../shared/domain/exceptionReports/values.ts';
import { checkEvidence, type Evidence, contactWays } from '../../../shared/domain/tasks/evidence.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { NewEvent } from '../events/events.ts';
import type { Actor } from '../session.ts';
import type { ExceptionReportsDeps } from './exception-reports.deps.ts';
import { addEntry, type Held, holdOpen, writeEntry } from './in-hand.ts';
import { entryEvents } from './report-facts.ts';
import { reportsRepository } from './reports.repository.ts';

export interface Informed {
  readonly id: string;
  readonly token: string;
  readonly party: ToldParty;
  readonly contact: NonNullable<Evidence['contact']>;
  readonly text: string;
}

/** One call to the customer's side counts for the report and for the trouble on the order, wherever it is logged (3.3.2.1). */
export function createInforming(deps: ExceptionReportsDeps) {
  // What is said here is heard below as well.
  const speaking = new WeakSet<WriteContext>();
  return {
    inform: (actor: Actor, input: Informed): Promise<string> =>
      deps.database.write(async (tx) => {
        const held = await holdOpen(tx, deps, input.id);
        if (await reportsRepository.entryByToken(tx, input.token)) return input.id;
        speaking.add(tx);
        try {
          await inform(held, actor, input);
        } finally {
          speaking.delete(tx);
        }
        return input.id;
      }),

    /** A word that was logged on the order joins the report of the same trouble. */
    async heard(tx: WriteContext, actor: Actor | null, event: NewEvent): Promise<readonly NewEvent[]> {
      if (!actor || speaking.has(tx)) return [];
      const { exceptionId, whom, person, phone, contactWay, contactAt, what } = event.payload ?? {};
      const party = toldParties.find((one) => one === whom);
      const way = contactWays.find((one) => one === contactWay);
      const row = party && way ? await reportsRepository.ofException(tx, String(exceptionId)) : null;
      if (!row || !party || !way) return [];
      const contact = contactOf({ person: String(person), phone: String(phone), way, at: Number(contactAt) }, party);
      const held = { tx, deps, row, entries: await reportsRepository.entries(tx, row.id) };
      const entry = {
        kind: 'informed',
        text: typeof what === 'string' ? what : '',
        token: deps.ports.ids.next(),
        data: { contact },
      } as const;
      const added = await writeEntry(held, actor, entry, {});
      return entryEvents(added.row, added.entry);
    },
  };
}

async function inform(held: Held, actor: Actor, { party, contact, text, token }: Informed): Promise<void> {
  const { deps, row } = held;
  const evidence = { result: text.trim(), contact, attachmentId: null };
  const issues = checkEvidence('contact', evidence, { now: deps.now(), openedAt: row.knownAt });
  const silent = text.trim() === '' ? [{ path: 'text', code: 'exceptionReports.saidMissing' }] : [];
  if (issues.length + silent.length > 0) {
    throw new UserError('exceptionReports.contactIncomplete', {}, [...issues, ...silent]);
  }
  if (row.exceptionId) await tellTrouble(deps, actor, { id: row.exceptionId, whom: party, contact, what: text.trim() });
  const data = { contact: contactOf(contact, party) };
  await addEntry(held, actor, { kind: 'informed', text: text.trim(), token, data });
}

/** The trouble on the order may be over before its report is. */
async function tellTrouble(
  { exceptions }: ExceptionReportsDeps,
  actor: Actor,
  told: Parameters<ExceptionReportsDeps['exceptions']['inform']>[1],
): Promise<void> {
  try {
    await exceptions.inform(actor, told);
  } catch (error) {
    if (!(error instanceof UserError && error.code === 'exceptions.alreadyClosed')) throw error;
  }
}

function contactOf(contact: Informed['contact'], party: ToldParty): EntryContact {
  const { person, phone, way, at } = contact;
  return { person: person.trim(), phone: phone.trim(), at, way, reached: true, party, who: null };
}
