import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { TrainingItemView, TrainingPlan } from '../../../../shared/contract/training.ts';
import { usePerson } from '../../../api/session.ts';
import { useShortcut } from '../../../components/useShortcut.ts';
import type { ItemSearch } from '../search.ts';
import styles from '../training.module.css';
import { ItemList } from './ItemList.tsx';
import { ItemPage } from './ItemPage.tsx';
import { PlanActs } from './PlanActs.tsx';

/** The open item is in the address; without one it is what has to be done next by whoever looks. */
export function PlanView({ plan }: { readonly plan: TrainingPlan }) {
  const { item: asked }: ItemSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const personId = usePerson()?.id ?? '';
  const { items } = plan;
  // What was opened stays open when it is signed; the next one is a key away.
  const [first] = useState(() => (nextFor(plan, personId) ?? items[0])?.id);
  const item = items.find(({ id }) => id === asked) ?? items.find(({ id }) => id === first);
  const open = (next: TrainingItemView | undefined) => {
    if (!next) return;
    void navigate({ to: '/training/$planId', params: { planId: plan.id }, search: { item: next.id }, replace: true });
  };
  const at = items.findIndex((one) => one.id === item?.id);
  useShortcut('down, j', () => open(items[at + 1]), { inFields: false });
  useShortcut('up, k', () => open(items[at - 1]), { inFields: false });
  useShortcut('n', () => open(nextFor(plan, personId, item?.id)), { inFields: false });
  return (
    <div className={styles['columns']}>
      <div>
        <ItemList items={items} open={item?.id} onOpen={open} onNext={() => open(nextFor(plan, personId, item?.id))} />
        <PlanActs plan={plan} />
      </div>
      {item && <ItemPage key={item.id} plan={plan} item={item} />}
    </div>
  );
}

/** What waits for this person first: the trainee's signature, the trainer's item, then whatever is not settled, by day. */
function nextFor({ items, traineeId }: TrainingPlan, personId: string, after?: string): TrainingItemView | undefined {
  const left = items.filter(({ id, state }) => state !== 'settled' && id !== after);
  const byDay = left.toSorted((one, other) => one.plannedDay.localeCompare(other.plannedDay));
  if (personId === traineeId) return byDay.find(({ may }) => may.signAsTrainee) ?? byDay[0];
  return byDay.find(({ may }) => may.signAsTrainer) ?? byDay.find(({ may }) => may.write) ?? byDay[0];
}
