import type { ClauseId } from '../../../shared/sop/clauses.ts';
import type { Actor } from '../session.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { EventRow } from '../database/entities/memory.ts';
import { chainHash, type EventFacts, noHash } from './chain.ts';
import { eventsRepository } from './events.repository.ts';

/** What a service says happened; who, where, when and the chain are added here. */
export interface NewEvent {
  /** `<area>.<what happened>`, as in `order.confirmed`. */
  readonly type: string;
  readonly subject: { readonly kind: string; readonly id: string };
  /** Clauses of the manual that this fact is evidence for. */
  readonly clauses?: readonly ClauseId[];
  readonly payload?: Readonly<Record<string, unknown>>;
  /** What the subject is by now, for followers that would have to read it; not stored. */
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Lets something follow from facts in their own unit of work; what it says in turn is written beside them. */
export interface Follower {
  /** Asked for every event, so it must cost nothing. */
  follows(type: string): boolean;
  follow(tx: WriteContext, actor: Actor | null, events: readonly NewEvent[]): Promise<readonly NewEvent[]>;
}

export interface Verification {
  readonly checked: number;
  readonly sound: boolean;
  /** Sequence number of the first event that does not hold. */
  readonly firstBroken: number | null;
}

export interface Events {
  /** Writes facts in the unit of work that they belong to. `actor` is `null` when the app itself acted. */
  append(tx: WriteContext, actor: Actor | null, events: readonly NewEvent[]): Promise<void>;
  /** The one follower of this house, or `null` for none. */
  followedBy(follower: Follower | null): void;
  /** All that happened to a subject, oldest first. */
  of(at: ReadContext, subjectId: string): Promise<readonly EventRow[]>;
  /** Recomputes every hash (3.4). */
  verify(at: ReadContext): Promise<Verification>;
}

const page = 2_000;

export function createEvents(deps: { readonly now: () => number; readonly workstation: string }): Events {
  // A unit of work that appends twice need not ask for the end of the chain again: it holds it.
  const heads = new WeakMap<WriteContext, { readonly seq: number; readonly hash: string }>();
  let follower: Follower | null = null;

  async function withWhatFollows(tx: WriteContext, actor: Actor | null, events: readonly NewEvent[]) {
    const followed = follower ? events.filter(({ type }) => follower?.follows(type)) : [];
    return follower && followed.length > 0 ? [...events, ...(await follower.follow(tx, actor, followed))] : events;
  }

  return {
    followedBy(given) {
      follower = given;
    },

    async append(tx, actor, given) {
      if (given.length === 0) return;
      const events = await withWhatFollows(tx, actor, given);
      const head = heads.get(tx) ?? (await eventsRepository.lockHead(tx));
      let seq = head?.seq ?? 0;
      let previousHash = head?.hash ?? noHash;
      const rows = events.map((event) => {
        seq += 1;
        const facts = factsOf(event, actor, seq, deps);
        const hash = chainHash(facts, previousHash);
        const row: EventRow = { ...facts, previousHash, hash };
        previousHash = hash;
        return row;
      });
      await eventsRepository.insert(tx, rows);
      heads.set(tx, { seq, hash: previousHash });
    },

    of: (at, subjectId) => eventsRepository.ofSubject(at, subjectId),

    async verify(at) {
      let checked = 0;
      let previousHash = noHash;
      for (;;) {
        const rows = await eventsRepository.after(at, checked, page);
        for (const row of rows) {
          checked += 1;
          const sound =
            row.seq === checked && row.previousHash === previousHash && row.hash === chainHash(row, previousHash);
          if (!sound) return { checked, sound: false, firstBroken: row.seq };
          previousHash = row.hash;
        }
        if (rows.length < page) return { checked, sound: true, firstBroken: null };
      }
    },
  };
}

function factsOf(
  event: NewEvent,
  actor: Actor | null,
  seq: number,
  deps: { readonly now: () => number; readonly workstation: string },
): EventFacts {
  return {
    seq,
    type: event.type,
    subjectKind: event.subject.kind,
    subjectId: event.subject.id,
    actorId: actor?.userId ?? null,
    actorName: actor?.displayName ?? '',
    workstation: actor?.workstation ?? deps.workstation,
    clauses: (event.clauses ?? []).join(' '),
    at: deps.now(),
    payload: { ...event.payload },
  };
}
