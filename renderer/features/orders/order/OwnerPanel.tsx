import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../../../shared/contract/orders.ts';
import { queries } from '../../../api/client.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { ReasonForm } from './CancelPanel.tsx';
import styles from './order.module.css';

interface OwnerPanelProps {
  readonly order: Order;
  readonly onClose: () => void;
}

/** 1.1: one order, one owner; a change of owner says why. */
export function OwnerPanel({ order, onClose }: OwnerPanelProps) {
  const { t } = useTranslation('orders');
  const id = useId();
  const owners = useQuery(queries.people.owners.queryOptions());
  const [ownerId, setOwnerId] = useState('');
  const change = useMutation(queries.orders.changeOwner.mutationOptions({ onSuccess: onClose }));
  const others = owners.data?.filter((owner) => owner.id !== order.ownerId) ?? [];
  const chosen = ownerId || (others[0]?.id ?? '');
  return (
    <SidePanel title={t('ask.ownerTitle', { number: order.number })} onClose={onClose}>
      <p className={styles['hint']}>{t('ask.ownerText')}</p>
      <div className={styles['reasonForm']}>
        <label htmlFor={id}>{t('ask.ownerNew')}</label>
        <select id={id} value={chosen} onChange={(event) => setOwnerId(event.target.value)}>
          {others.map((owner) => (
            <option key={owner.id} value={owner.id}>
              {owner.displayName}
            </option>
          ))}
        </select>
      </div>
      <ReasonForm
        act={t('ask.ownerYes')}
        busy={change.isPending}
        onReason={(reason) => change.mutate({ id: order.id, version: order.version, ownerId: chosen, reason })}
        onClose={onClose}
      />
      <ProblemNote error={change.error ?? owners.error} />
    </SidePanel>
  );
}
