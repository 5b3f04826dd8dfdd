import { idPattern } from '../../../../shared/lib/ids.ts';

/** The list as its address says it; without a view those that are open. */
export interface NotesSearch {
  readonly view?: 'all' | undefined;
  /** The one to begin at. */
  readonly note?: string | undefined;
}

export function readNotesSearch({ view, note }: Readonly<Record<string, unknown>>): NotesSearch {
  return {
    view: view === 'all' ? view : undefined,
    note: typeof note === 'string' && idPattern.test(note) ? note : undefined,
  };
}
