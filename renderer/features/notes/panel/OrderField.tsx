import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noteLimits } from '../../../../shared/domain/notes/note.ts';
import { queries } from '../../../api/client.ts';
import { aboutHere } from '../../../components/anywhere.ts';
import { TextInput } from '../../../components/PanelForm.tsx';
import styles from './panel.module.css';

interface OrderFieldProps {
  readonly value: string;
  readonly onValue: (order: string) => void;
}

/** The number, typed or scanned; what it names is shown when the field is left. On the page of an order that one is offered. */
export function OrderField({ value, onValue }: OrderFieldProps) {
  const { t } = useTranslation('notes');
  const [left, setLeft] = useState(value);
  const asked = left.trim();
  const found = useQuery({
    ...queries.orders.jump.queryOptions({ input: { text: asked } }),
    enabled: asked !== '' && left === value,
  });
  const named = useOrder(found.data?.id ?? null);
  const here = useOrder(aboutHere(location.hash).orderId);
  const settled = asked !== '' && left === value && found.isSuccess;
  return (
    <div onBlur={() => setLeft(value)}>
      <TextInput
        label={t('field.order')}
        value={value}
        most={noteLimits.order}
        hint={t('field.orderHint')}
        onValue={onValue}
      />
      {settled && named && (
        <p className={styles['found']}>{t('panel.found', { number: named.number, customer: named.customerName })}</p>
      )}
      {settled && found.data === null && <p className={styles['found']}>{t('panel.notFound')}</p>}
      {value === '' && here && (
        <button type="button" className={styles['offer']} onClick={() => onValue(here.number)}>
          {t('panel.found', { number: here.number, customer: here.customerName })}
        </button>
      )}
    </div>
  );
}

function useOrder(id: string | null) {
  return useQuery({ ...queries.orders.get.queryOptions({ input: { id: id ?? '' } }), enabled: id !== null }).data;
}
