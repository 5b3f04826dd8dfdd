import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../../../../shared/contract/orders.ts';
import { clauseNumber } from '../../../../shared/sop/clause.ts';
import { queries } from '../../../api/client.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import type { Tone } from '../../../components/StateTag.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { Time } from '../../../components/Time.tsx';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { codeText } from '../../../api/errors.ts';
import { foldReading } from './fold-reading.ts';
import styles from './order.module.css';
import { useSpoken } from './useSpoken.ts';

interface TimelineProps {
  readonly orderId: string;
  readonly onRevision: (revision: number) => void;
}

/** All that happened to the order, newest first; told by facts, not by last-edited columns. */
export function Timeline({ orderId, onRevision }: TimelineProps) {
  const { t } = useTranslation('orders');
  const timeline = useQuery(queries.orders.timeline.queryOptions({ input: { id: orderId } }));
  return (
    <Section title={t('order.timeline')}>
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
  const title = useEntryTitle(entry);
  const { reason, note, said, revision, changes, errorCode, errorDetail } = readPayload(entry.payload);
  const translate = useTranslate();
  const tone = toneOf(entry.type);
  return (
    <li data-tone={tone}>
      <div className={styles['entryHead']}>
        {revision && (entry.type === 'order.revised' || entry.type === 'order.confirmed') ? (
          <button type="button" onClick={() => onRevision(revision)}>
            {title}
          </button>
        ) : (
          <strong>{title}</strong>
        )}
        <Time at={entry.at} show="near" />
      </div>
      {reason && <p>{t('event.because', { reason })}</p>}
      {note && <p>{note}</p>}
      {said && <p>{said}</p>}
      {entry.payload['papersPending'] === true && <p>{translate('common:papersPending')}</p>}
      {changes > 0 && <p>{t('event.changes', { count: changes })}</p>}
      {errorCode && <p>{codeText(errorCode, { detail: errorDetail }, translate)}</p>}
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

/** The sentence of an event by its type and payload; an event of a later version of the app is still shown. */
function useEntryTitle(entry: TimelineEntry): string {
  const translate = useTranslate();
  const spoken = useSpoken();
  const params = Object.fromEntries(
    Object.entries(entry.payload).filter((pair): pair is [string, string | number] =>
      ['string', 'number'].includes(typeof pair[1]),
    ),
  );
  const type = entry.payload['reached'] === false ? 'contact.notReached' : entry.type;
  return translate(`orders:event.${type}`, {
    ...params,
    ...spoken(entry),
    defaultValue: translate('orders:event.other'),
  });
}

function readPayload(payload: TimelineEntry['payload']) {
  const text = (key: string) => (typeof payload[key] === 'string' ? payload[key] : '');
  return {
    reason: text('reason'),
    note: text('note') || text('said'),
    /** In a logged contact, or when trouble was over. */
    said: text('what') || text('result'),
    revision: typeof payload['revision'] === 'number' ? payload['revision'] : null,
    changes: Array.isArray(payload['changes']) ? payload['changes'].length : 0,
    errorCode: text('errorCode'),
    errorDetail: text('errorDetail'),
  };
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
