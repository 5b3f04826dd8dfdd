import type { AboutInput } from '../../../shared/contract/case-schemas.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { NotesDeps } from './notes.deps.ts';
import { notesRepository } from './notes.repository.ts';

/** What a promise or a request is about, with the names that it keeps. */
export interface About extends AboutInput {
  readonly orderNumber: string;
  readonly customerId: string | null;
  readonly customerName: string;
}

/** The order that is named, or else that of the report or the note; of those without one, their customer. */
export async function aboutOf(at: ReadContext, deps: NotesDeps, input: AboutInput): Promise<About> {
  const note = input.noteId === null ? null : await notesRepository.find(at, input.noteId);
  if (input.noteId !== null && !note) throw new UserError('notes.unknown');
  const report = input.reportId === null ? null : await deps.reports.find(at, input.reportId);
  if (input.reportId !== null && !report) throw new UserError('notes.reportUnknown');
  const orderId = input.orderId ?? report?.orderId ?? note?.orderId ?? null;
  const order = orderId === null ? null : await deps.orders.find(at, orderId);
  return {
    ...input,
    orderId,
    orderNumber: order?.number ?? '',
    customerId: order?.customerId ?? report?.customerId ?? note?.customerId ?? null,
    customerName: order?.customerName ?? report?.customerName ?? note?.customerName ?? '',
  };
}
