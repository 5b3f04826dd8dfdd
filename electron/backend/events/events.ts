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
  /** All that happened to a subject, oldest first. */
  of(at: ReadContext, subjectId: string): Promise<readonly EventRow[]>;
  /** Recomputes every hash (3.4). */
  verify(at: ReadContext): Promise<Verification>;
}

const page = 2_000;

export function createEvents(deps: { readonly now: () => number; readonly workstation: string }): Events {
  // A unit of work that appends twice need not ask for the end of the chain again: it holds it.
  const heads = new WeakMap<WriteContext, { readonly seq: number; readonly hash: string }>();
  return {
    async append(tx, actor, events) {
      if (events.length === 0) return;
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
