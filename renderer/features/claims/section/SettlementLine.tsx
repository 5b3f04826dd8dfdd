import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settlement } from '../../../../shared/contract/claims.ts';
import { Money } from '../../../components/quantities.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { Time } from '../../../components/Time.tsx';
import { ShownFile } from '../../attachments/public.ts';
import styles from '../claims.module.css';

/** What was settled on the spot: how much, agreed by whom, with the receipt a key away. */
export function SettlementLine({ settlement }: { readonly settlement: Settlement }) {
  const { t } = useTranslation('claims');
  const [shown, setShown] = useState(false);
  const { amount, consignee, agreedBy, agreedAt, byName, at, note, receiptId } = settlement;
  return (
    <li>
      <strong>
        <Money fen={amount} />
      </strong>
      <StateTag tone="done">{t('section.settled')}</StateTag>
      <Button size="small" onClick={() => setShown(true)}>
        {t('section.receipt')}
      </Button>
      <span className={styles['detail']}>
        {t('section.agreed', { consignee, way: t(`agreed.${agreedBy}`) })} <Time at={agreedAt} show="near" /> · {byName}{' '}
        <Time at={at} show="near" /> {note}
      </span>
      {shown && <ShownFile id={receiptId} title={t('section.receipt')} onClose={() => setShown(false)} />}
    </li>
  );
}
