import type { Act } from '../../components/acts.ts';
import { aboutHere, openAnywhere } from '../../components/anywhere.ts';

/** What the palette offers of promises; one that is made on the page of an order or a report is about it. */
export const promisesActs: readonly Act[] = [
  {
    id: 'promises.new',
    label: 'promises:act.new',
    permission: 'promises.write',
    run: () => openAnywhere({ panel: 'promise', start: { about: aboutHere(location.hash) } }),
  },
  { id: 'promises.list', label: 'promises:act.list', permission: 'exceptions.read', to: '/promises' },
];
