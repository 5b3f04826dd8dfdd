import { createHash } from 'node:crypto';
import type { EventRow } from '../database/entities/memory.ts';

export type EventFacts = Omit<EventRow, 'previousHash' | 'hash'>;

/** What the first event has before it. */
export const noHash = '0'.repeat(64);

/** SHA-256 over an event's facts in fixed order and the hash of the one before, hex. */
export function chainHash(facts: EventFacts, previousHash: string): string {
  const written = JSON.stringify([
    facts.seq,
    facts.type,
    facts.subjectKind,
    facts.subjectId,
    facts.actorId,
    facts.actorName,
    facts.workstation,
    facts.clauses,
    facts.at,
    JSON.stringify(facts.payload),
    previousHash,
  ]);
  return createHash('sha256').update(written).digest('hex');
}
