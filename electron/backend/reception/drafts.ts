import { wallTime } from '../../../shared/lib/dates.ts';
import { emptyVisit, isUntouched, type VisitForm } from '../../../shared/domain/reception/form.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import type { VisitRow } from '../database/entities/reception.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import type { Versioned } from './in-hand.ts';
import type { ReceptionDeps } from './reception.deps.ts';
import { mustFindVisit } from './views.ts';
import { visitsRepository } from './visits.repository.ts';

interface Begun {
  readonly customerId: string | null;
  readonly walkIn: boolean;
}

/** Visits that are being typed: kept from the first key on, without a word of whether they make sense. */
export function createVisitDrafts(deps: ReceptionDeps) {
  const { write } = deps.database;
  return {
    begin: (actor: Actor, begun: Begun) => write((tx) => begin(tx, deps, actor, begun)),
    saveDraft: (actor: Actor, input: Versioned & { readonly writing: VisitForm }) =>
      write((tx) => save(tx, deps, actor, input)),
    discard: (actor: Actor, input: Versioned) =>
      write(async (tx) => {
        const row = await ownDraft(tx, actor, input);
        await visitsRepository.remove(tx, row.id);
        tx.changed('visit', row.id);
        return { id: row.id };
      }),
  };
}

async function begin(
  tx: WriteContext,
  deps: ReceptionDeps,
  actor: Actor,
  { customerId, walkIn }: Begun,
): Promise<{ id: string }> {
  const customer = customerId === null ? null : await deps.customers.facts(tx, customerId);
  const now = deps.now();
  const zone = await deps.company.zone();
  const begun = {
    walkIn,
    customerId: customer ? customerId : null,
    createdAt: now,
    createdById: actor.userId,
    createdByName: actor.displayName,
    updatedAt: now,
  };
  const form = { ...startingForm(begun, zone), customerName: customer?.customerName ?? '' };
  const drafts = await visitsRepository.draftsOf(tx, actor.userId);
  const untouched = drafts.find((row) => isUntouched(row.form, startingForm(row, zone)));
  const id = untouched?.id ?? deps.ports.ids.next();
  if (untouched) await visitsRepository.update(tx, untouched, { ...begun, ...shownOf(form), form }, async () => null);
  else await visitsRepository.insert(tx, { ...nothingYet, ...shownOf(form), ...begun, id, form });
  tx.changed('visit', id);
  return { id };
}

/**
 * Whoever takes the call is host until somebody else is named; a walk-in is here when its draft is begun. Of a draft
 * the row's `customerId` is the customer whom it was begun for, whoever is typed later.
 */
function startingForm(
  { customerId, walkIn, createdAt, createdById }: Pick<VisitRow, 'customerId' | 'walkIn' | 'createdAt' | 'createdById'>,
  zone: string,
): VisitForm {
  const form = { ...emptyVisit, customerId, hostId: createdById };
  if (!walkIn) return form;
  const now = wallTime(createdAt, zone);
  const until = wallTime(createdAt + 60 * 60_000, zone);
  return { ...form, grade: 'C', day: now.day, from: now.time, to: until.day === now.day ? until.time : '24:00' };
}

async function save(
  tx: WriteContext,
  deps: ReceptionDeps,
  actor: Actor,
  { writing, ...acted }: Versioned & { readonly writing: VisitForm },
): Promise<{ version: number }> {
  const row = await ownDraft(tx, actor, acted);
  const patch = { form: writing, ...shownOf(writing), updatedAt: deps.now() };
  await visitsRepository.update(tx, row, patch, async () => null);
  tx.changed('visit', row.id);
  return { version: row.version + 1 };
}

/** What lists of drafts show. */
function shownOf({ customerName, grade, guests }: VisitForm) {
  return { customerName, grade, guestNames: guests.map(({ name }) => name).join('\n') };
}

/** The caller's own draft at this version; a conflict brings what is written there now. */
export async function ownDraft(tx: WriteContext, actor: Actor, { id, version }: Versioned): Promise<VisitRow> {
  const row = await mustFindVisit(tx, id);
  if (row.createdById !== actor.userId) throw new UserError('reception.notYourDraft');
  if (row.state !== 'draft') throw new UserError('reception.announcedAlready');
  if (row.version !== version) {
    throw new ConflictError('reception.draftMeanwhile', { state: row.state, writing: row.form, version: row.version });
  }
  return row;
}

const nothingYet = {
  state: 'draft',
  hostId: null,
  hostName: '',
  companions: [],
  roomId: null,
  roomZh: '',
  roomEn: '',
  fromAt: 0,
  toAt: 0,
  templateRevision: 0,
  preparedAt: null,
  announcedAt: null,
  arrivedAt: null,
  greetedByName: '',
  endedAt: null,
  reason: '',
  version: 1,
} as const satisfies Partial<VisitRow>;
