import type { Act } from '../../components/acts.ts';
import { aboutHere, openAnywhere } from '../../components/anywhere.ts';

const askHere = (kind: 'request' | 'escalation') =>
  openAnywhere({ panel: 'ask', kind, about: aboutHere(location.hash) });

/** What the palette and the keys offer; what is asked on the page of an order or a report is about it (4.3.1.3). */
export const requestsActs: readonly Act[] = [
  {
    id: 'requests.escalate',
    label: 'requests:act.escalate',
    keys: 'f7',
    permission: 'requests.write',
    run: () => askHere('escalation'),
  },
  { id: 'requests.new', label: 'requests:act.new', permission: 'requests.write', run: () => askHere('request') },
  { id: 'requests.list', label: 'requests:act.list', permission: 'requests.write', to: '/requests' },
];
