import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { ClientLookup } from '../../customers/public.ts';
import styles from './form.module.css';

interface ClientPickProps {
  readonly customerId: string | null;
  readonly onCustomer: (customerId: string | null) => void;
}

/** The client of a report that no order is behind. */
export function ClientPick({ customerId, onCustomer }: ClientPickProps) {
  const { t } = useTranslation('exceptionReports');
  const [open, setOpen] = useState(false);
  const client = useQuery({
    ...queries.customers.get.queryOptions({ input: { id: customerId ?? '' } }),
    enabled: customerId !== null,
  }).data;
  useShortcut('shift+f9', () => setOpen(true));
  return (
    <div className={styles['client']}>
      <span>{t('form.noOrder')}</span>
      <Button onClick={() => setOpen(true)} aria-keyshortcuts="Shift+F9">
        {client ? client.nameZh : t('form.client')} <Kbd keys="shift+f9" />
      </Button>
      {customerId !== null && <Button onClick={() => onCustomer(null)}>{t('form.noClient')}</Button>}
      <ClientLookup
        open={open}
        initialText=""
        onChoose={({ id }) => {
          setOpen(false);
          onCustomer(id);
        }}
        onClose={() => setOpen(false)}
      />
    </div>
  );
}
