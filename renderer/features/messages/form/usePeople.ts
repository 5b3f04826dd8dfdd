import { useQuery } from '@tanstack/react-query';
import type { Order } from '../../../../shared/contract/orders.ts';
import {
  type ContactPurpose,
  purposeOfRule,
  type ToldPurpose,
  toldPurposes,
} from '../../../../shared/domain/messages/purposes.ts';
import { queries } from '../../../api/client.ts';

/** Those who have to do with the order, and what its running duties ask to be said, soonest due first. */
export function usePeople(orderId: string) {
  const people = useQuery(queries.messages.people.queryOptions({ input: { orderId } }));
  const tasks = useQuery(queries.tasks.ofSubject.queryOptions({ input: { subjectId: orderId } }));
  const asked = (tasks.data ?? [])
    .filter(({ storedState, evidenceKind }) => storedState === 'open' && evidenceKind === 'contact')
    .toSorted((one, other) => one.dueAt - other.dueAt)
    .map(({ ruleId }) => purposeOfRule(ruleId).purpose);
  return {
    people: people.data,
    asked,
    pending: people.isPending || tasks.isPending,
    error: people.error ?? tasks.error,
  };
}

/** What there is most likely to tell now: what a duty asks for, else the last that happened. */
export function likelyToTell(asked: readonly ContactPurpose[], state: Order['state']): ToldPurpose {
  const due = asked.flatMap((purpose) => toldPurposes.filter((one) => one === purpose))[0];
  if (due) return due;
  if (state === 'signed' || state === 'closed') return 'order.signedTold';
  if (state === 'arrived') return 'order.arrivedTold';
  return state === 'inTransit' ? 'order.departedTold' : 'order.confirmedTold';
}
