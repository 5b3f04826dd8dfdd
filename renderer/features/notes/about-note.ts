import type { Note } from '../../../shared/contract/notes.ts';
import type { CaseAbout } from '../../components/anywhere.ts';

/** A note's matter: the order that it names, and the report that it became. */
export function aboutNote({ id, orderId, reportId }: Note): CaseAbout {
  return { orderId, noteId: id, reportId };
}
