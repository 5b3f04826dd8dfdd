import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../../../shared/contract/orders.ts';
import { queries } from '../../../api/client.ts';
import { useAct } from '../../../api/in-turn.ts';
import { ReasonPanel } from '../../../components/ReasonPanel.tsx';
import { usePersonName } from '../../../components/usePersonName.ts';
import styles from './order.module.css';

interface OwnerPanelProps {
  readonly order: Order;
  readonly onClose: () => void;
}

/** 1.1: one order, one owner; a change of owner says why. */
export function OwnerPanel({ order, onClose }: OwnerPanelProps) {
  const { t } = useTranslation('orders');
  const id = useId();
  const nameOf = usePersonName();
  const owners = useQuery(queries.people.owners.queryOptions());
  const [ownerId, setOwnerId] = useState('');
  const change = useAct(queries.orders.changeOwner.mutationOptions({ onSuccess: onClose }));
  const others = owners.data?.filter((owner) => owner.id !== order.ownerId) ?? [];
  const chosen = ownerId || (others[0]?.id ?? '');
  return (
    <ReasonPanel
      title={t('ask.ownerTitle', { number: order.number })}
      text={t('ask.ownerText')}
      act={t('ask.ownerYes')}
      busy={change.isPending}
      error={change.error ?? owners.error}
      onReason={(reason) => change.mutate({ id: order.id, version: order.version, ownerId: chosen, reason })}
      onClose={onClose}
    >
      <div className={styles['choice']}>
        <label htmlFor={id}>{t('ask.ownerNew')}</label>
        <select id={id} value={chosen} onChange={(event) => setOwnerId(event.target.value)}>
          {others.map((owner) => (
            <option key={owner.id} value={owner.id}>
              {nameOf(owner)}
            </option>
          ))}
        </select>
      </div>
    </ReasonPanel>
  );
}
