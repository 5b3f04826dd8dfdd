import type { CustomerPromise } from '../../../shared/contract/promises.ts';
import { type Speaking, spokenOf } from '../../../shared/domain/promises/spoken.ts';
import { checkEvidence } from '../../../shared/domain/tasks/evidence.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { PromiseRow } from '../database/entities/promises.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { type Acted, asSeen, change, running, viewOf } from './in-hand.ts';
import { begin, nextOf } from './making.ts';
import { contactPayload, promiseEvents } from './promise-facts.ts';
import type { PromisesDeps } from './promises.deps.ts';

type Spoke = Acted & Speaking;

interface Kept extends Spoke {
  readonly next: { readonly minutes: number; readonly text: string } | null;
  readonly over: boolean;
}

/** The driver is asked, the customer has his word, and goes on having one until the case is over (4.3.1.2, 3.3.2.2). */
export function createKeeping(deps: PromisesDeps) {
  const { write } = deps.database;
  return {
    callDriver: (actor: Actor, input: Spoke) => write((tx) => callDriver(tx, deps, actor, input)),
    keep: (actor: Actor, input: Kept) => write((tx) => keep(tx, deps, actor, input)),
    finish: (actor: Actor, input: Acted & { readonly result: string }) => write((tx) => finish(tx, deps, actor, input)),
  };
}

async function callDriver(tx: WriteContext, deps: PromisesDeps, actor: Actor, input: Spoke): Promise<CustomerPromise> {
  const row = await running(tx, input);
  if (row.kind !== 'lateQuestion') throw new UserError('promises.noDriver');
  const spoken = spoke(deps, actor, row, input);
  const after = await change(tx, row, { driver: [spoken] });
  await deps.events.append(tx, actor, promiseEvents('driverCalled', after, contactPayload('driver', spoken)));
  return viewOf(after);
}

async function keep(tx: WriteContext, deps: PromisesDeps, actor: Actor, input: Kept): Promise<CustomerPromise> {
  const row = await running(tx, input);
  if (row.kind === 'lateQuestion' && row.driver.length === 0) throw new UserError('promises.driverFirst');
  const spoken = spoke(deps, actor, row, input);
  const now = deps.now();
  const followUp = input.over ? 'over' : 'asked';
  const after = await change(tx, row, { state: 'kept', endedAt: now, answer: [spoken], followUp });
  const payload = { ...contactPayload('client', spoken), late: now > row.dueAt, open: !input.over };
  await deps.events.append(tx, actor, promiseEvents('kept', after, payload));
  if (input.next && !input.over) {
    const next = nextOf(after, { ...input.next, id: deps.ports.ids.next(), now });
    await begin(tx, deps, actor, { ...next, ownerId: actor.userId, ownerName: actor.displayName }, after);
  }
  return viewOf(after);
}

async function finish(
  tx: WriteContext,
  deps: PromisesDeps,
  actor: Actor,
  { result, ...acted }: Acted & { readonly result: string },
): Promise<CustomerPromise> {
  const row = await asSeen(tx, acted);
  if (row.followUp !== 'asked') throw new UserError('promises.nothingAsked');
  const after = await change(tx, row, { followUp: 'over' });
  await deps.events.append(tx, actor, promiseEvents('caseOver', after, { result }));
  return viewOf(after);
}

function spoke({ now }: PromisesDeps, actor: Actor, row: PromiseRow, speaking: Speaking) {
  const { contact, said: result } = speaking;
  const since = { now: now(), openedAt: row.madeAt };
  const issues = checkEvidence('contact', { result, contact, attachmentId: null }, since);
  if (issues.length > 0) throw new UserError('promises.contactIncomplete', {}, issues);
  return spokenOf(speaking, actor.displayName);
}
