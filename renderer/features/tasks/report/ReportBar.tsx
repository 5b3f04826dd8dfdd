import { useTranslation } from 'react-i18next';
import type { DayText } from '../../../../shared/lib/dates.ts';
import { clauseNumber } from '../../../../shared/sop/clause.ts';
import { DayInput } from '../../../components/DayInput.tsx';
import { CustomerChip } from '../../../components/filters/CustomerChip.tsx';
import filters from '../../../components/filters/filters.module.css';
import { Chip } from '../../../components/Popup.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { daysOf, monthOf } from './report-filter.ts';
import { groups, type ReportSearch } from './report-search.ts';
import styles from './report.module.css';
import { usePersonById } from './usePersonById.ts';

interface ReportBarProps {
  readonly search: ReportSearch;
  readonly today: string;
  readonly onChange: (change: ReportSearch) => void;
}

/** Which days, grouped by what, and of whom alone. */
export function ReportBar({ search, today, onChange }: ReportBarProps) {
  const { t } = useTranslation('duties');
  const by = search.by ?? 'clause';
  return (
    <div className={filters['filters']} role="search">
      <Days search={search} today={today} onChange={onChange} />
      <div className={styles['groups']} role="group" aria-label={t('report.byName')}>
        {groups.map((one) => (
          <Chip
            key={one}
            label={t(`report.by.${one}`)}
            active={one === by}
            onToggle={() => onChange({ by: one === 'clause' ? undefined : one })}
          />
        ))}
      </div>
      {search.clause && (
        <Chip
          label={t('report.filter.clause', { clause: clauseNumber(search.clause) })}
          active
          onToggle={() => onChange({ clause: undefined })}
        />
      )}
      {search.person && <PersonChip id={search.person} onRemove={() => onChange({ person: undefined })} />}
      {search.customer && <CustomerChip id={search.customer} onRemove={() => onChange({ customer: undefined })} />}
    </div>
  );
}

function PersonChip({ id, onRemove }: { readonly id: string; readonly onRemove: () => void }) {
  const { t } = useTranslation('duties');
  const name = usePersonById(id);
  return <Chip label={t('report.filter.person', { name })} active onToggle={onRemove} />;
}

/** A month by its arrows, or any days; Alt and the arrows lead to the months beside it. */
function Days({ search, today, onChange }: ReportBarProps) {
  const { t } = useTranslation('duties');
  const { from, to } = daysOf(search, today);
  const go = (away: number) => {
    const days = monthOf(from, away);
    onChange(days.from === monthOf(today).from ? { from: undefined, to: undefined } : days);
  };
  useShortcut('alt+left', () => go(-1));
  useShortcut('alt+right', () => go(1));
  const put = (change: { readonly from?: DayText; readonly to?: DayText }) => onChange({ from, to, ...change });
  return (
    <span className={styles['days']}>
      <button
        type="button"
        aria-label={t('report.previous')}
        title={`${t('report.previous')} (Alt+←)`}
        onClick={() => go(-1)}
      >
        ‹
      </button>
      <DayInput label={t('report.from')} required value={from} onDay={(day) => put({ from: day ?? from })} />
      <span aria-hidden>–</span>
      <DayInput label={t('report.to')} required value={to} onDay={(day) => put({ to: day ?? to })} />
      <button type="button" aria-label={t('report.next')} title={`${t('report.next')} (Alt+→)`} onClick={() => go(1)}>
        ›
      </button>
    </span>
  );
}
