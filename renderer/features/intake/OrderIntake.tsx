import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Section } from '../../components/Section.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { useTimeText } from '../../components/Time.tsx';
import { ConfirmedLine } from './ConfirmedLine.tsx';
import styles from './intake.module.css';
import { callsOf } from './calls.ts';

/** On the order's page: who of the customer said yes to it, when and how (1.2.1-3). */
export function OrderIntake({ orderId }: { readonly orderId: string }) {
  const { t } = useTranslation('intake');
  const timeOf = useTimeText();
  const read = useQuery(queries.intake.ofOrder.queryOptions({ input: { orderId } }));
  if (!read.data) return <ProblemNote error={read.error} onRetry={() => void read.refetch()} />;
  const { readBack, confirmations } = read.data;
  if (readBack.length + confirmations.length === 0) return null;
  return (
    <Section title={t('confirmation.title')}>
      {callsOf(readBack).map(({ callerName, byName, groups, from, to }) => (
        <p key={`${callerName} ${byName} ${from}`} className={styles['said']}>
          <StateTag tone="done">{t('readBack.heard', { caller: callerName })}</StateTag>
          <span>{t('way.phone')}</span>
          <span className="num">
            {timeOf(from, 'near') === timeOf(to, 'near')
              ? timeOf(from, 'near')
              : `${timeOf(from, 'near')}–${timeOf(to, 'time')}`}
          </span>
          <span>{groups.map((group) => t(`group.${group}`)).join(t('readBack.comma'))}</span>
          <span className="faint">{t('confirmation.recordedBy', { name: byName })}</span>
        </p>
      ))}
      {confirmations.map((confirmation, index) => (
        <ConfirmedLine key={confirmation.id} confirmation={confirmation} stale={index < confirmations.length - 1} />
      ))}
    </Section>
  );
}
