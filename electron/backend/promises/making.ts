import type { AboutInput } from '../../../shared/contract/case-schemas.ts';
import type { CustomerPromise } from '../../../shared/contract/promises.ts';
import { checkPromise, type PromiseKind } from '../../../shared/domain/promises/promise.ts';
import type { ContactWay } from '../../../shared/domain/tasks/evidence.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { PromiseRow } from '../database/entities/promises.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { type Acted, change, mustFind, running, viewOf } from './in-hand.ts';
import { promiseEvents } from './promise-facts.ts';
import type { PromisesDeps } from './promises.deps.ts';
import { promisesRepository } from './promises.repository.ts';

const minute = 60_000;

export interface NewPromise {
  readonly token: string;
  readonly kind: PromiseKind;
  readonly person: string;
  readonly phone: string;
  readonly way: ContactWay;
  readonly text: string;
  readonly minutes: number;
  readonly about: AboutInput;
  readonly after: string | null;
}

/** A reply is promised, or more time for one (4.3.1.2, 3.3.2.2). */
export function createMaking(deps: PromisesDeps) {
  const { write } = deps.database;
  return {
    make: (actor: Actor, input: NewPromise) => write((tx) => make(tx, deps, actor, input)),
    extend: (actor: Actor, input: Acted & { readonly minutes: number; readonly reason: string }) =>
      write((tx) => extend(tx, deps, actor, input)),
  };
}

async function make(tx: WriteContext, deps: PromisesDeps, actor: Actor, input: NewPromise): Promise<CustomerPromise> {
  const known = await promisesRepository.ofToken(tx, input.token);
  if (known) return viewOf(known);
  const issues = checkPromise(input);
  if (issues.length > 0) throw new UserError('promises.incomplete', {}, issues);
  const before = input.after === null ? null : await mustFind(tx, input.after);
  const about = before ?? (await deps.notes.about(tx, input.about));
  const id = deps.ports.ids.next();
  const now = deps.now();
  const row: PromiseRow = {
    ...nothingYet,
    ...namesOf(about),
    id,
    token: input.token,
    kind: input.kind,
    threadId: before?.threadId ?? id,
    person: input.person.trim(),
    phone: input.phone.trim(),
    way: input.way,
    text: input.text.trim(),
    madeAt: now,
    dueAt: now + input.minutes * minute,
    ownerId: actor.userId,
    ownerName: actor.displayName,
  };
  if (!(await begin(tx, deps, actor, row, before))) {
    const other = await promisesRepository.ofToken(tx, input.token);
    if (!other) throw new Error('A promise that is gone');
    return viewOf(other);
  }
  return viewOf(row);
}

/** Writes a promise and what it makes known; false when its token was used already. */
export async function begin(
  tx: WriteContext,
  deps: PromisesDeps,
  actor: Actor,
  row: PromiseRow,
  before: PromiseRow | null,
): Promise<boolean> {
  if (!(await promisesRepository.insert(tx, row))) return false;
  if (before?.followUp === 'asked') {
    const followed = await change(tx, before, { followUp: 'given' });
    await deps.events.append(tx, actor, [followedEvent(followed)]);
  }
  const { text, dueAt } = row;
  const payload = { text, dueAt, ...(before ? { after: before.id } : {}) };
  await deps.events.append(tx, actor, promiseEvents('made', row, payload));
  tx.changed('promise', row.id);
  return true;
}

/** Told of the kept promise, whose next word is promised now. */
function followedEvent({ id }: PromiseRow) {
  return { type: 'promise.followed', subject: { kind: 'promise', id }, clauses: ['4.3.1.2'] as const };
}

async function extend(
  tx: WriteContext,
  deps: PromisesDeps,
  actor: Actor,
  { minutes, reason, ...acted }: Acted & { readonly minutes: number; readonly reason: string },
): Promise<CustomerPromise> {
  const before = await running(tx, acted);
  const now = deps.now();
  const id = deps.ports.ids.next();
  const after = await change(tx, before, { state: 'extended', endedAt: now, reason });
  await deps.events.append(tx, actor, promiseEvents('extended', after, { reason, minutes, next: id }));
  const row: PromiseRow = {
    ...before,
    ...nothingYet,
    driver: before.driver,
    id,
    token: `after ${before.id}`,
    madeAt: now,
    dueAt: now + minutes * minute,
  };
  await begin(tx, deps, actor, row, after);
  return viewOf(row);
}

const nothingYet = {
  state: 'running',
  endedAt: null,
  reason: '',
  driver: [],
  answer: [],
  followUp: 'none',
  version: 1,
} as const satisfies Partial<PromiseRow>;

function namesOf({ orderId, orderNumber, customerId, customerName, noteId, reportId }: AboutNames): AboutNames {
  return { orderId, orderNumber, customerId, customerName, noteId, reportId };
}

type AboutNames = Pick<PromiseRow, 'orderId' | 'orderNumber' | 'customerId' | 'customerName' | 'noteId' | 'reportId'>;

/** The next word to the same person in the same matter. */
export function nextOf(
  before: PromiseRow,
  {
    id,
    text,
    minutes,
    now,
  }: { readonly id: string; readonly text: string; readonly minutes: number; readonly now: number },
): PromiseRow {
  return {
    ...before,
    ...nothingYet,
    id,
    token: `after ${before.id}`,
    kind: 'callBack',
    text: text.trim() || before.text,
    madeAt: now,
    dueAt: now + minutes * minute,
  };
}
