import { useTranslation } from 'react-i18next';
import type { OrderConfirmation } from '../../../shared/contract/intake.ts';
import { StateTag } from '../../components/StateTag.tsx';
import { Time } from '../../components/Time.tsx';
import styles from './intake.module.css';

interface ConfirmedLineProps {
  readonly confirmation: OrderConfirmation;
  /** It was for other words than those of now. */
  readonly stale?: boolean;
}

/** Who said yes, how and when, and who wrote it down. */
export function ConfirmedLine({ confirmation, stale = false }: ConfirmedLineProps) {
  const { t } = useTranslation('intake');
  const { person, way, at, note, recordedByName } = confirmation;
  return (
    <p className={styles['said']} data-stale={stale || undefined}>
      <StateTag tone={stale ? 'open' : 'done'}>{t('confirmation.said', { person })}</StateTag>
      <span>{t(`way.${way}`)}</span>
      <Time at={at} show="near" />
      <span className="faint">{t('confirmation.recordedBy', { name: recordedByName })}</span>
      {note && <span>{note}</span>}
    </p>
  );
}
