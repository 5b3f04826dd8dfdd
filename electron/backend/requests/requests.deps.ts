import type { Role } from '../../../shared/domain/people/roles.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { House } from '../house.ts';
import type { NotesService } from '../notes/notes.service.ts';

/** What requests to departments ask of the rest of the house. */
export interface RequestsDeps extends Pick<House, 'database' | 'events' | 'now' | 'ports'> {
  readonly notes: Pick<NotesService, 'about'>;
  /** Those who work here, and who stands in for whom today. */
  readonly staff: (at: ReadContext) => Promise<{
    readonly colleagues: readonly { readonly id: string; readonly name: string; readonly roles: readonly Role[] }[];
    readonly absences: readonly { readonly userId: string; readonly substituteId: string }[];
  }>;
}
