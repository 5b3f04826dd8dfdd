import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { warnsAt } from '../../../../shared/domain/exceptionReports/regime.ts';
import { StateTag } from '../../../components/StateTag.tsx';
import { Time } from '../../../components/Time.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import { DueTag, useTaskWords } from '../../tasks/public.ts';
import { SeverityTag, TimelinessTag, timelinessNow } from '../tags.tsx';
import type { ShownRow } from './useReports.ts';

/** What the columns of a report say. */
export function useCells(now: number): (row: ShownRow) => Readonly<Record<string, ReactNode>> {
  const { t } = useTranslation('exceptionReports');
  const words = useTaskWords();
  const nameOf = useKeptName();
  return (row) => ({
    clock: <ReportClockTag row={row} now={now} />,
    next: row.next ? <b>{words.name(row.next.ruleId)}</b> : t('board.nothingDue'),
    severity: <SeverityTag severity={row.severity} />,
    kind: row.kind && t(`kind.${row.kind}`),
    number: row.number ? (
      <span className="num">{row.number}</span>
    ) : (
      <StateTag tone={row.state === 'waiting' ? 'waiting' : 'open'}>{t(`state.${row.state}`)}</StateTag>
    ),
    order: <span className="num">{row.orderNumber || '–'}</span>,
    customer: <span title={row.customerName}>{row.customerName}</span>,
    known: <Time at={row.knownAt} show="near" />,
    due: <Time at={row.dueAt} show="near" />,
    told: (
      <>
        <TimelinessTag report={row} />
        {row.unreached > 0 && <StateTag tone="late">{t('board.unreached', { count: row.unreached })}</StateTag>}
      </>
    ),
    summary: <span title={row.summary}>{row.summary}</span>,
    owner: row.ownerName,
    author: nameOf(row.authorId, row.authorName),
  });
}

/** The clock that matters: that of the duty that comes next, or leaders' until they have it. */
function ReportClockTag({ row, now }: { readonly row: ShownRow; readonly now: number }) {
  if (row.next) return <DueTag task={{ ...row.next, storedState: 'open' }} now={now} />;
  const standing = timelinessNow(row, now);
  if (standing !== 'running' && standing !== 'overdue') return null;
  return <DueTag task={{ storedState: 'open', warnAt: warnsAt(row), dueAt: row.dueAt }} now={now} />;
}
