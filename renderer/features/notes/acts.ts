import type { Act } from '../../components/acts.ts';
import { openAnywhere } from '../../components/anywhere.ts';

/** What the palette and the keys offer of notes (4.3.1.1). */
export const notesActs: readonly Act[] = [
  {
    id: 'notes.new',
    label: 'notes:act.new',
    keys: 'f6',
    permission: 'notes.write',
    run: () => openAnywhere({ panel: 'note' }),
  },
  { id: 'notes.list', label: 'notes:act.list', permission: 'exceptions.read', to: '/notes' },
];
