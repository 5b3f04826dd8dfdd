import type { Act } from '../../components/acts.ts';

/** What the palette offers of hand-overs. */
export const handoversActs: readonly Act[] = [
  { id: 'handovers.list', label: 'handovers:act.list', permission: 'handovers.read', to: '/handovers' },
  { id: 'handovers.new', label: 'handovers:act.new', permission: 'handovers.write', to: '/handovers/new' },
  {
    id: 'handovers.absences',
    label: 'handovers:act.absences',
    to: '/handovers/absences',
  },
];
