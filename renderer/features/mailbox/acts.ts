import type { Act } from '../../components/acts.ts';

export const mailboxActs: readonly Act[] = [
  {
    id: 'mailbox.new',
    label: 'mailbox:act.newFromMail',
    keys: 'shift+f2',
    permission: 'orders.draft',
    to: '/inbox/new',
  },
  { id: 'mailbox.inbox', label: 'mailbox:act.inbox', permission: 'orders.draft', to: '/inbox' },
];
