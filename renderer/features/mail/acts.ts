import type { Act } from '../../components/acts.ts';

export const mailActs: readonly Act[] = [
  { id: 'mail.outbox', label: 'mail:act.outbox', permission: 'mail.read', to: '/outbox' },
];
