import type { Act } from '../../components/acts.ts';

export const intakeActs: readonly Act[] = [
  { id: 'intake.faxCount', label: 'intake:act.faxCount', permission: 'intake.faxCount', to: '/fax-count' },
];
