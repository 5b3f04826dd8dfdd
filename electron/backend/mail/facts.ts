import type { Address } from '../../../shared/domain/mail/message.ts';
import type { ClauseId } from '../../../shared/sop/clauses.ts';
import type { OutboxRow } from '../database/entities/mail.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Events } from '../events/events.ts';
import type { Actor } from '../session.ts';

export type MessageFact = 'queued' | 'accepted' | 'failed' | 'givenUp' | 'retried' | 'cancelled' | 'recorded';

/**
 * Tells what happened to a message, of what it is about. `payload.to` names whom the fact is about: of one that some
 * recipients were refused for, `givenUp` names those and `accepted` the others.
 */
export async function tellMessage(
  tx: WriteContext,
  events: Events,
  actor: Actor | null,
  row: OutboxRow,
  fact: MessageFact,
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { id, channel, purpose, subject, recipients, subjectKind, subjectId } = row;
  const to = recipients.map(plainAddress);
  const payload = { message: id, channel, purpose, subject, to, ...more };
  const clauses = row.clauses.split(' ').filter(Boolean) as ClauseId[];
  await events.append(tx, actor, [
    { type: `message.${fact}`, subject: { kind: subjectKind, id: subjectId }, clauses, payload },
  ]);
  changed(tx, row);
}

export function changed(tx: WriteContext, { id, subjectKind, subjectId }: OutboxRow): void {
  tx.changed('message', id);
  if (subjectKind === 'order') tx.changed('order', subjectId);
}

export function plainAddress({ name, address }: Address): Address {
  return { name, address };
}
