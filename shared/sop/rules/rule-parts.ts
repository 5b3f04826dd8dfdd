import type { EscalationStep, Recipient, TaskRule, Trigger } from '../../domain/tasks/rule.ts';

/** What most duties have in common; a rule says only where it differs. */
const usual = {
  condition: 'always',
  occurrence: 'once',
  owner: { kind: 'orderOwner' },
  warnBefore: null,
  repeatEvery: 5,
  returnAfter: 15,
  closesOn: [],
  cancelsOn: [],
  movesOn: [],
  reopensOn: [],
  evidence: 'none',
  again: null,
  active: true,
} as const satisfies Partial<TaskRule>;

type Own = Pick<TaskRule, 'id' | 'clause' | 'opensOn' | 'due' | 'escalation'> & Partial<TaskRule>;

export function rule(own: Own): TaskRule {
  return { ...usual, ...own };
}

export const on = (type: string, when?: Trigger['when']): Trigger => (when ? { type, when } : { type });

/** So many real minutes after the due time. */
export const minutesLate = (amount: number, ...to: readonly Recipient[]): EscalationStep => ({
  amount,
  unit: 'minutes',
  to,
});

/** So many minutes of office time after the due time. */
export const workingMinutesLate = (amount: number, ...to: readonly Recipient[]): EscalationStep => ({
  amount,
  unit: 'workingMinutes',
  to,
});

/** The order is agreed, or agreed anew with another time of delivery. */
export const deliveryAgreed: readonly Trigger[] = [on('order.confirmed'), on('order.revised', 'deliveryMoved')];
export const deliveryMoved: readonly Trigger[] = [on('order.revised', 'deliveryMoved')];
export const orderCancelled: readonly Trigger[] = [on('order.cancelled')];
export const arrivalTakenBack: readonly Trigger[] = [on('order.steppedBack', 'arrivalTakenBack')];
export const orderArrived: readonly Trigger[] = [on('order.arrived'), on('order.signed')];

/** Said by a logged contact, or by a message when a server has taken it. */
export const told = (when: NonNullable<Trigger['when']>): readonly Trigger[] => [
  on('contact.logged', when),
  on('message.accepted', when),
];
