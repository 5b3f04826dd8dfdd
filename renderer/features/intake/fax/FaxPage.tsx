import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FaxDay } from '../../../../shared/contract/fax-count.ts';
import { addDays, isDay, wallTime } from '../../../../shared/lib/dates.ts';
import { api, queries } from '../../../api/client.ts';
import { useMay, useZone } from '../../../api/session.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { saveFile } from '../../../components/files.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { useTimeText } from '../../../components/Time.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useNow } from '../../../components/useNow.ts';
import { useShortcut } from '../../../components/useShortcut.ts';
import { ClientLookup } from '../../customers/public.ts';
import { CloseDayPanel } from './CloseDayPanel.tsx';
import styles from './fax.module.css';
import { FaxTable } from './FaxTable.tsx';
import { ReopenPanel } from './ReopenPanel.tsx';

/** 1.2.3: the faxes of a day, every customer's count against ours; closed when each point has its answer. */
export function FaxPage() {
  const { t } = useTranslation('intake');
  const today = wallTime(useNow(), useZone()).day;
  const { day = today } = useSearch({ from: '/counter/fax-count' });
  const read = useQuery(queries.intake.fax.day.queryOptions({ input: { day } }));
  const view = read.data;
  return (
    <>
      <PageHeader
        title={t('fax.title')}
        sub={<DayChoice day={day} today={today} view={view} />}
        actions={view && <DayActs view={view} />}
      />
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.isPending && <SkeletonRows rows={6} columns={8} />}
      {view && <DayNotes view={view} />}
      {view && view.rows.length > 0 && <FaxTable key={day} view={view} today={today} />}
      {view?.rows.length === 0 && <EmptyState title={t('fax.empty')} text={t('fax.emptyText')} />}
    </>
  );
}

interface DayChoiceProps {
  readonly day: string;
  readonly today: string;
  readonly view: FaxDay | undefined;
}

function DayChoice({ day, today, view }: DayChoiceProps) {
  const { t } = useTranslation('intake');
  const navigate = useNavigate();
  const go = (to: string) => void navigate({ to: '/fax-count', search: to === today ? {} : { day: to } });
  const back = () => go(addDays(day, -1));
  const on = () => day < today && go(addDays(day, 1));
  const jump = (typed: string) => isDay(typed.trim()) && typed.trim() <= today && go(typed.trim());
  useShortcut('alt+left', back);
  useShortcut('alt+right', on);
  return (
    <span className={styles['choice']}>
      <Button size="small" aria-label={t('fax.previous')} title={`${t('fax.previous')} (Alt+←)`} onClick={back}>
        ‹
      </Button>
      <input
        key={day}
        className="num"
        aria-label={t('fax.day')}
        maxLength={10}
        defaultValue={day}
        onKeyDown={(event) => event.key === 'Enter' && jump(event.currentTarget.value)}
      />
      <Button
        size="small"
        aria-label={t('fax.next')}
        title={`${t('fax.next')} (Alt+→)`}
        disabled={day >= today}
        onClick={on}
      >
        ›
      </Button>
      {day === today && <span>{t('fax.today')}</span>}
      {view && (
        <StateTag tone={view.closedAt === null ? 'open' : 'done'}>
          {view.closedAt === null ? t('fax.open') : <ClosedText view={view} />}
        </StateTag>
      )}
    </span>
  );
}

function ClosedText({ view }: { readonly view: FaxDay }) {
  const { t } = useTranslation('intake');
  const timeText = useTimeText();
  return <>{t('fax.closed', { name: view.closedByName ?? '', at: timeText(view.closedAt ?? 0, 'near') })}</>;
}

function DayNotes({ view }: { readonly view: FaxDay }) {
  const { t } = useTranslation('intake');
  const timeText = useTimeText();
  const { nobodys, reopenedAt, reopenedByName, reopenReason } = view;
  return (
    <>
      {nobodys > 0 && (
        <p className={styles['notice']} data-tone="soon">
          {t('fax.nobodys', { count: nobodys })}
        </p>
      )}
      {reopenedAt !== null && (
        <p className={styles['notice']}>
          {t('fax.reopened', {
            name: reopenedByName ?? '',
            at: timeText(reopenedAt, 'near'),
            reason: reopenReason ?? '',
          })}
        </p>
      )}
    </>
  );
}

function DayActs({ view }: { readonly view: FaxDay }) {
  const { t } = useTranslation('intake');
  const may = useMay();
  const [panel, setPanel] = useState<'close' | 'reopen' | 'add' | null>(null);
  const { day } = view;
  const shut = () => setPanel(null);
  const open = view.closedAt === null;
  const client = useQueryClient();
  const adding = useMutation(
    queries.intake.fax.addCustomer.mutationOptions({
      onSuccess: (after, { customerId }) => {
        client.setQueryData(queries.intake.fax.day.queryKey({ input: { day } }), after);
        shut();
        focusCount(customerId);
      },
    }),
  );
  const exporting = useMutation({
    mutationFn: () => api.intake.fax.export({ day }),
    onSuccess: (file) => {
      saveFile(file);
      toast('done', t('fax.exported', { name: file.name }));
    },
  });
  useShortcut('f9', () => setPanel('add'), { enabled: open });
  useShortcut('ctrl+enter', () => setPanel('close'), { enabled: open && panel === null });
  return (
    <>
      <Button loading={exporting.isPending} onClick={() => exporting.mutate()}>
        {t('fax.export')}
      </Button>
      {open && (
        <Button title={t('fax.addHint')} onClick={() => setPanel('add')}>
          {t('fax.add')} <Kbd keys="f9" />
        </Button>
      )}
      {open && (
        <Button type="primary" data-close-day onClick={() => setPanel('close')}>
          {t('fax.close')} <Kbd keys="ctrl+enter" onColour />
        </Button>
      )}
      {!open && may('intake.faxReopen') && <Button onClick={() => setPanel('reopen')}>{t('fax.reopen')}</Button>}
      <ProblemNote error={adding.error ?? exporting.error} />
      <ClientLookup
        open={panel === 'add'}
        initialText=""
        onChoose={({ id }) => adding.mutate({ day, customerId: id })}
        onClose={shut}
      />
      {panel === 'close' && <CloseDayPanel view={view} onClose={shut} />}
      {panel === 'reopen' && <ReopenPanel view={view} onClose={shut} />}
    </>
  );
}

/** The customer who was just added waits for his number, once the look-up has given the cursor back. */
function focusCount(customerId: string, framesLeft = 60): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>(`[data-customer="${customerId}"] [data-count]`);
    const lookUpGone = document.querySelector('[role="dialog"]') === null;
    if (field && lookUpGone) requestAnimationFrame(() => field.focus());
    else if (framesLeft > 0) focusCount(customerId, framesLeft - 1);
  });
}
