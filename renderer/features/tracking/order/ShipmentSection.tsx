import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shipment } from '../../../../shared/contract/tracking.ts';
import { punctualityOf } from '../../../../shared/domain/tracking/punctuality.ts';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { Time, useTimeText } from '../../../components/Time.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useNow } from '../../../components/useNow.ts';
import { EntryStrip } from '../entry/EntryStrip.tsx';
import { useEntries } from '../entry/useEntries.ts';
import { PunctualityTag } from '../list/Cell.tsx';
import { Checklist } from './Checklist.tsx';
import { ClassPart } from './ClassPart.tsx';
import { LetterPart } from './LetterPart.tsx';
import { ReceiptPart } from './ReceiptPart.tsx';
import styles from './order.module.css';

/** One order's way from the printed work order to the signed receipt: how far it is, and what is told of it next. */
export function ShipmentSection({ orderId }: { readonly orderId: string }) {
  const { t } = useTranslation('tracking');
  const may = useMay();
  const reads = may('tracking.read');
  const shipment = useQuery({ ...queries.tracking.get.queryOptions({ input: { id: orderId } }), enabled: reads });
  if (!reads) return null;
  return (
    <Section title={t('order.title')}>
      <ProblemNote error={shipment.error} onRetry={() => void shipment.refetch()} />
      {shipment.data === null && <p className={styles['hint']}>{t('order.notYet')}</p>}
      {shipment.data && (
        <>
          <Way shipment={shipment.data} />
          {shipment.data.serviceClass && <LetterPart shipment={shipment.data} />}
          {shipment.data.serviceClass && <Checklist shipment={shipment.data} />}
          <ReceiptPart shipment={shipment.data} />
          {may('tracking.record') && <Entry shipment={shipment.data} />}
        </>
      )}
    </Section>
  );
}

function Entry({ shipment }: { readonly shipment: Shipment }) {
  const { t } = useTranslation('tracking');
  const entries = useEntries();
  const form = useRef<HTMLFormElement>(null);
  return (
    <EntryStrip
      form={form}
      shipment={shipment}
      entries={entries}
      onSaved={({ number }) => toast('done', t('entry.saved', { number }))}
      onLeave={() => (document.activeElement as HTMLElement | null)?.blur()}
    />
  );
}

function Way({ shipment }: { readonly shipment: Shipment }) {
  const { t } = useTranslation('tracking');
  const timeText = useTimeText();
  const now = useNow();
  const { promisedAt, departedAt, seenAt, seenPlace, expectedAt, arrivedAt, signedAt } = shipment;
  return (
    <>
      <div className={styles['head']}>
        <ClassPart shipment={shipment} />
        <PunctualityTag punctuality={punctualityOf(shipment, now)} />
        {promisedAt !== null && <span>{t('order.promised', { at: timeText(promisedAt, 'near') })}</span>}
        {seenAt !== null && <span>{t('order.place', { at: timeText(seenAt, 'near'), place: seenPlace })}</span>}
      </div>
      <ol className={styles['way']}>
        <Step label={t('order.departed')} at={departedAt} />
        <Step
          label={arrivedAt === null && expectedAt !== null ? t('order.expected') : t('order.arrived')}
          at={arrivedAt ?? expectedAt}
          open={arrivedAt === null}
        />
        <Step
          label={t('order.signed')}
          at={signedAt}
          note={
            signedAt === null
              ? ''
              : t('order.signedBy', {
                  name: shipment.signee,
                  pieces: shipment.signedPieces ?? 0,
                  sent: shipment.pieces,
                })
          }
        />
        <Step
          label={t('order.podBack')}
          at={shipment.podBackAt}
          note={shipment.podBackAt === null && shipment.podDueOn ? t('order.podDue', { day: shipment.podDueOn }) : ''}
        />
      </ol>
    </>
  );
}

interface StepProps {
  readonly label: string;
  readonly at: number | null;
  readonly open?: boolean;
  readonly note?: string;
}

function Step({ label, at, open = at === null, note = '' }: StepProps) {
  return (
    <li data-open={open || undefined}>
      <strong>{label}</strong>
      <span>{at === null ? '–' : <Time at={at} show="near" />}</span>
      {note && <span>{note}</span>}
    </li>
  );
}
