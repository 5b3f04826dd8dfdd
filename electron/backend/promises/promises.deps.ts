import type { House } from '../house.ts';
import type { NotesService } from '../notes/notes.service.ts';

/** What promises to customers ask of the rest of the house. */
export interface PromisesDeps extends Pick<House, 'database' | 'events' | 'now' | 'ports'> {
  readonly notes: Pick<NotesService, 'about'>;
}
