import type { Act } from '../../components/acts.ts';
import { openAnywhere } from '../../components/anywhere.ts';

export const presenceActs: readonly Act[] = [
  { id: 'presence.show', label: 'presence:act.show', keys: 'shift+f6', run: () => openAnywhere({ panel: 'counters' }) },
];
