import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintJob } from '../../../../shared/contract/printing.ts';
import { isUnderWay } from '../../../../shared/domain/printing/states.ts';
import { api } from '../../../api/client.ts';
import { codeText } from '../../../api/errors.ts';
import { useMay } from '../../../api/session.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { PrintStateTag } from '../../../components/states.tsx';
import { Time, useTimeText } from '../../../components/Time.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { JobActs } from './JobActs.tsx';
import styles from './queue.module.css';
import { actsOf, waitingTime } from './waiting.ts';

interface JobLineProps {
  readonly job: PrintJob;
  readonly now: number;
  readonly onPreview: () => void;
}

/** One sheet: Enter shows it, C confirms it, R sends it again, P prints it once more. */
export function JobLine({ job, now, onPreview }: JobLineProps) {
  const { t } = useTranslation(['printing', 'common']);
  const operate = useMay()('printing.operate');
  const may = actsOf(job);
  const target = { jobId: job.id, version: job.version };
  const retry = useMutation({
    mutationFn: () => api.printing.retry(target),
    onSuccess: () => toast('done', t('printing:queue.retried', { number: job.number })),
  });
  const confirm = useMutation({
    mutationFn: () => api.printing.confirm(target),
    onSuccess: () => toast('done', t('printing:queue.scanDone', { number: job.number })),
  });
  const reprint = useMutation({
    mutationFn: () => api.printing.reprint({ orderId: job.orderId ?? '' }),
    onSuccess: () => toast('done', t('printing:queue.reprinted', { number: job.number })),
  });
  const acts = {
    ...(may.preview ? { enter: onPreview } : {}),
    ...(operate && may.confirm ? { c: () => confirm.mutate() } : {}),
    ...(operate && may.retry ? { r: () => retry.mutate() } : {}),
    ...(operate && may.reprint ? { p: () => reprint.mutate() } : {}),
  };
  return (
    <tr tabIndex={0} onKeyDown={(event) => onKey(event, acts)}>
      <td className="num">
        {job.orderId ? (
          <Link to="/orders/$id" params={{ id: job.orderId }} tabIndex={-1}>
            {job.number}
          </Link>
        ) : (
          job.number
        )}
      </td>
      <td>
        {job.copyNo > 0 ? t('printing:kindCopy', { copy: job.copyNo }) : t(`printing:kind.${job.kind}`)}
        {job.revision > 1 && <span className="faint"> {t('printing:kindRevision', { revision: job.revision })}</span>}
      </td>
      <td>{job.customerName}</td>
      <td>{t(`common:centre.${job.centre}`)}</td>
      <td>
        <PrintStateTag state={job.state} /> <JobNote job={job} />
        <ProblemNote error={retry.error ?? confirm.error ?? reprint.error} />
      </td>
      <td className="num">
        <WaitingCell job={job} now={now} />
      </td>
      <td className={styles['acts']}>
        <div>
          <JobActs job={job} acts={acts} busy={retry.isPending || confirm.isPending || reprint.isPending} />
        </div>
      </td>
    </tr>
  );
}

/** What went wrong in words, when it is tried again, or who has the paper. */
function JobNote({ job }: { readonly job: PrintJob }) {
  const { t } = useTranslation('printing');
  const translate = useTranslate();
  const timeText = useTimeText();
  if (job.confirmedAt !== null) {
    return (
      <span className="faint">
        {t('queue.confirmedBy', { name: job.confirmedByName ?? '', at: timeText(job.confirmedAt, 'near') })}
      </span>
    );
  }
  if (!job.errorCode) return null;
  return (
    <span className={styles['note']}>
      {codeText(
        job.errorCode,
        { detail: job.errorDetail ?? '', paper: job.errorDetail ?? '', queue: job.errorDetail ?? '' },
        translate,
      )}
      {job.state === 'queued' && job.nextAttemptAt !== null && (
        <span className="faint"> {t('queue.nextTry', { at: timeText(job.nextAttemptAt, 'time') })}</span>
      )}
    </span>
  );
}

function WaitingCell({ job, now }: { readonly job: PrintJob; readonly now: number }) {
  const { t } = useTranslation('printing');
  if (job.printedAt !== null) return <Time at={job.printedAt} show="near" />;
  if (!isUnderWay(job.state) && job.state !== 'failed' && job.state !== 'unconfirmed') return null;
  const waiting = waitingTime(job.queuedAt, now);
  return 'count' in waiting ? t(`queue.${waiting.unit}`, { count: waiting.count }) : t('queue.lessThanMinute');
}

function onKey(event: KeyboardEvent<HTMLTableRowElement>, acts: Readonly<Record<string, () => void>>): void {
  if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
  const row = event.currentTarget;
  const to = { ArrowDown: row.nextElementSibling, ArrowUp: row.previousElementSibling }[event.key];
  if (to instanceof HTMLElement) to.focus();
  const act = acts[event.key.toLowerCase()];
  act?.();
  if (to || act) event.preventDefault();
}
