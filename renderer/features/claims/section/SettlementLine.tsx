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
interface SettlementLineProps {
  readonly settlement: Settlement;
  /** For whoever may take it back. */
  readonly onTakeBack?: (() => void) | undefined;
}

export function SettlementLine({ settlement, onTakeBack }: SettlementLineProps) {
  const { t } = useTranslation('claims');
  const [shown, setShown] = useState(false);
  const { amount, consignee, agreedBy, agreedAt, byName, at, note, receiptId, voided } = settlement;
  return (
    <li>
      <strong data-void={voided ? '' : undefined}>
        <Money fen={amount} />
      </strong>
      <StateTag tone={voided ? 'open' : 'done'}>{t(voided ? 'takeBack.tag' : 'section.settled')}</StateTag>
      <span className={styles['acts']}>
        <Button size="small" onClick={() => setShown(true)}>
          {t('section.receipt')}
        </Button>
        {onTakeBack && (
          <Button size="small" danger onClick={onTakeBack}>
            {t('do.takeBack')}
          </Button>
        )}
      </span>
      <span className={styles['detail']}>
        {t('section.agreed', { consignee, way: t(`agreed.${agreedBy}`) })} <Time at={agreedAt} show="near" /> · {byName}{' '}
        <Time at={at} show="near" /> {note}
      </span>
      {voided && (
        <span className={styles['detail']}>
          {t('takeBack.tag')}: {voided.byName} <Time at={voided.at} show="near" /> · {voided.reason}
        </span>
      )}
      {shown && <ShownFile id={receiptId} title={t('section.receipt')} onClose={() => setShown(false)} />}
    </li>
  );
}
