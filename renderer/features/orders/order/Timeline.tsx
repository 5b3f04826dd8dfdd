import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../../../../shared/contract/orders.ts';
import { foldReading, tellFact } from '../../../../shared/domain/orders/course.ts';
import { clauseNumber } from '../../../../shared/sop/clause.ts';
import { api, queries } from '../../../api/client.ts';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import type { Tone } from '../../../components/StateTag.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { Time, useTimeText } from '../../../components/Time.tsx';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import styles from './order.module.css';

interface TimelineProps {
  readonly orderId: string;
  readonly onRevision: (revision: number) => void;
}

/** All that happened to the order, newest first; told by facts, not by last-edited columns. */
export function Timeline({ orderId, onRevision }: TimelineProps) {
  const { t } = useTranslation('orders');
  const timeline = useQuery(queries.orders.timeline.queryOptions({ input: { id: orderId } }));
  return (
    <Section
      title={t('order.timeline')}
      actions={timeline.data && <ExcelAct file={() => api.lists.course({ id: orderId })} keys={null} />}
    >
      <ProblemNote error={timeline.error} onRetry={() => void timeline.refetch()} />
      {timeline.isPending && <SkeletonRows rows={4} columns={2} />}
      {timeline.data && (
        <ol className={styles['timeline']}>
          {foldReading(timeline.data)
            .toReversed()
            .map((entry) => (
              <Entry key={entry.seq} entry={entry} onRevision={onRevision} />
            ))}
        </ol>
      )}
    </Section>
  );
}

interface EntryProps {
  readonly entry: TimelineEntry;
  readonly onRevision: (revision: number) => void;
}

function Entry({ entry, onRevision }: EntryProps) {
  const { t } = useTranslation('orders');
  const { title, details } = tellFact(entry, { t: useTranslate(), time: useNearTime() });
  const { revision } = entry.payload;
  const tone = toneOf(entry.type);
  return (
    <li data-tone={tone}>
      <div className={styles['entryHead']}>
        {typeof revision === 'number' && (entry.type === 'order.revised' || entry.type === 'order.confirmed') ? (
          <button type="button" onClick={() => onRevision(revision)}>
            {title}
          </button>
        ) : (
          <strong>{title}</strong>
        )}
        <Time at={entry.at} show="near" />
      </div>
      {details.map((detail) => (
        <p key={detail}>{detail}</p>
      ))}
      <p
        className={styles['entryFoot']}
        title={
          entry.clauses.length
            ? t('event.clauses', { clauses: [...new Set(entry.clauses.map(clauseNumber))].join(' ') })
            : undefined
        }
      >
        {entry.actorName
          ? t('event.at', { name: entry.actorName, workstation: entry.workstation })
          : t('event.byItself')}
        {[...new Set(entry.clauses.map(clauseNumber))].map((clause) => (
          <span key={clause} className="num">
            {clause}
          </span>
        ))}
      </p>
    </li>
  );
}

function useNearTime(): (at: number) => string {
  const timeText = useTimeText();
  return (at) => timeText(at, 'near');
}

function toneOf(type: string): Tone {
  return tones[type] ?? 'open';
}

const tones: Readonly<Record<string, Tone>> = {
  'print.failed': 'late',
  'order.cancelled': 'late',
  'message.givenUp': 'late',
  'exception.flagged': 'late',
  'exception.linkFailed': 'late',
  'message.accepted': 'done',
  'exception.closed': 'done',
  'statement.disputed': 'late',
  'statement.confirmed': 'done',
  'statement.paid': 'done',
  'intake.readBack': 'done',
  'intake.confirmed': 'done',
  'order.confirmed': 'done',
  'print.printed': 'done',
  'print.confirmed': 'done',
  'order.revised': 'underWay',
  'order.ownerChanged': 'underWay',
};
