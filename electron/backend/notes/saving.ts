import { checkNote } from '../../../shared/domain/notes/note.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { NoteRow } from '../database/entities/notes.ts';
import type { Actor } from '../session.ts';
import { noteEvents } from './note-facts.ts';
import type { NotesDeps } from './notes.deps.ts';
import { notesRepository } from './notes.repository.ts';

export interface TypedNote {
  readonly token: string;
  readonly calledAt: number;
  readonly caller: string;
  readonly phone: string;
  readonly what: string;
  readonly orderText: string;
  readonly customerId: string | null;
}

/** Saves a note once for each token: a double key, or a window that asks again, finds the one that is there. */
export async function saveNote(deps: NotesDeps, actor: Actor, typed: TypedNote): Promise<NoteRow> {
  const now = deps.now();
  const issues = checkNote(typed, now);
  if (issues.length > 0) throw new UserError('notes.notSaved', {}, issues);
  const orderText = typed.orderText.trim();
  const named = orderText === '' ? null : await deps.orders.jump(orderText);
  return deps.database.write(async (tx) => {
    const order = named && (await deps.orders.find(tx, named.id));
    const known = typed.customerId === null ? null : await deps.customers.facts(tx, typed.customerId);
    if (typed.customerId !== null && !known) throw new UserError('notes.customerUnknown');
    const row: NoteRow = {
      id: deps.ports.ids.next(),
      token: typed.token,
      state: 'open',
      calledAt: Math.min(typed.calledAt, now),
      savedAt: now,
      byId: actor.userId,
      byName: actor.displayName,
      caller: typed.caller.trim(),
      phone: typed.phone.trim(),
      what: typed.what.trim(),
      orderId: order?.id ?? null,
      orderNumber: order?.number ?? '',
      orderText: order ? '' : orderText,
      customerId: typed.customerId ?? order?.customerId ?? null,
      customerName: known?.customerName ?? order?.customerName ?? '',
      reportId: null,
      told: [],
      closedAt: null,
      closedByName: '',
      reason: '',
      version: 1,
    };
    if (!(await notesRepository.insert(tx, row))) {
      const before = await notesRepository.ofToken(tx, typed.token);
      if (!before) throw new Error('A note that is gone');
      return before;
    }
    await deps.events.append(tx, actor, noteEvents('saved', row, { calledAt: row.calledAt }));
    tx.changed('note', row.id);
    return row;
  });
}
