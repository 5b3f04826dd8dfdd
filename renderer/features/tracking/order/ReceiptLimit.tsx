import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt, Shipment } from '../../../../shared/contract/tracking.ts';
import { wallTime } from '../../../../shared/lib/dates.ts';
import { queries } from '../../../api/client.ts';
import { useMay, useZone } from '../../../api/session.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { useNow } from '../../../components/useNow.ts';
import styles from './order.module.css';

interface ReceiptLimitProps {
  readonly shipment: Shipment;
  readonly receipt: Receipt;
}

/** Until when the signed original is due, and the days that the client gives for it. */
export function ReceiptLimit({ shipment, receipt }: ReceiptLimitProps) {
  const { t } = useTranslation('tracking');
  const may = useMay();
  const today = wallTime(useNow(), useZone()).day;
  const [days, setDays] = useState<string | null>(null);
  const set = useMutation(queries.tracking.receipts.setLimit.mutationOptions({ onSuccess: () => setDays(null) }));
  const { podDueOn, podBackAt, id } = shipment;
  const late = podDueOn !== null && podBackAt === null && today > podDueOn;
  const save = () => {
    const read = Number(days);
    if (Number.isInteger(read) && read > 0) set.mutate({ id, version: receipt.limitVersion, days: read });
  };
  return (
    <>
      {podDueOn && podBackAt === null && (
        <StateTag tone={late ? 'late' : 'soon'}>{t(late ? 'receipt.late' : 'receipt.due', { day: podDueOn })}</StateTag>
      )}{' '}
      <span>{t('receipt.limit', { days: receipt.limitDays })}</span>{' '}
      {may('customers.write') && days === null && (
        <button type="button" className={styles['link']} onClick={() => setDays(String(receipt.limitDays))}>
          {t('receipt.setLimit')}
        </button>
      )}
      {days !== null && (
        <span className={styles['stepActs']}>
          <input
            className={styles['days']}
            aria-label={t('receipt.days')}
            inputMode="numeric"
            maxLength={3}
            value={days}
            ref={(box) => box?.focus()}
            onChange={(event) => setDays(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') save();
              if (event.key === 'Escape') setDays(null);
            }}
          />
          <button type="button" onClick={save}>
            {t('act.save')}
          </button>
        </span>
      )}
      <ProblemNote error={set.error} />
    </>
  );
}
