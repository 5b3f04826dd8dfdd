import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CalendarRecord } from '../../../shared/contract/calendar.ts';
import { firstYear, lastYear } from '../../../shared/domain/calendar/check-year.ts';
import type { OfficeDay } from '../../../shared/domain/calendar/compiled-year.ts';
import { isWorking } from '../../../shared/domain/calendar/days.ts';
import { queries } from '../../api/client.ts';
import { useMay } from '../../api/session.ts';
import { LeftOutlined, RightOutlined } from '../../components/icons.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { useTimeText } from '../../components/Time.tsx';
import { useLanguage } from '../../i18n/useLanguage.ts';
import styles from './calendar.module.css';

interface YearHeadProps {
  readonly record: CalendarRecord;
  readonly year: number;
  readonly days: readonly OfficeDay[];
  readonly onYear: (year: number) => void;
}

/** Which year is shown, whether it can be relied on, and on whose word. */
export function YearHead({ record, year, days, onYear }: YearHeadProps) {
  const { t } = useTranslation('calendar');
  const language = useLanguage();
  const timeOf = useTimeText();
  const known = record.years.find((one) => one.year === year);
  const state = known?.state ?? 'unknown';
  const counts = {
    working: days.filter(({ kind }) => isWorking(kind)).length,
    makeUp: days.filter(({ kind }) => kind === 'makeUp').length,
    holiday: days.filter(({ kind }) => kind === 'holiday').length,
  };
  const source = language === 'en' ? known?.sourceEn || known?.sourceZh : known?.sourceZh || known?.sourceEn;
  return (
    <>
      <div className={styles['head']}>
        <Button
          size="small"
          icon={<LeftOutlined />}
          aria-label={t('year.before')}
          title={t('year.before')}
          disabled={year <= firstYear}
          onClick={() => onYear(year - 1)}
        />
        <h2 className="num">{t('year.label', { year })}</h2>
        <Button
          size="small"
          icon={<RightOutlined />}
          aria-label={t('year.after')}
          title={t('year.after')}
          disabled={year >= lastYear}
          onClick={() => onYear(year + 1)}
        />
        <StateTag tone={state === 'confirmed' ? 'done' : 'soon'}>{t(`year.${state}`)}</StateTag>
        <span className="faint num">{t('year.counts', counts)}</span>
        <span>{known && <ConfirmButton known={known} />}</span>
      </div>
      <p className={styles['source']}>
        {state === 'confirmed' ? '' : `${t(`year.${known ? 'assumedText' : 'unknownText'}`, { year })} `}
        {known && (
          <>
            {source ? t('year.source', { source }) : t('year.noSource')} ·{' '}
            {known.updatedByName
              ? t('year.changedBy', { name: known.updatedByName, time: timeOf(known.updatedAt) })
              : t('year.byApp')}
          </>
        )}
      </p>
    </>
  );
}

function ConfirmButton({ known }: { readonly known: CalendarRecord['years'][number] }) {
  const { t } = useTranslation('calendar');
  const may = useMay()('calendar.administer');
  const save = useMutation(queries.calendar.setYear.mutationOptions());
  if (!may) return null;
  const { year, state, sourceZh, sourceEn, days, version } = known;
  const next = state === 'confirmed' ? 'assumed' : 'confirmed';
  return (
    <>
      <Button
        size="small"
        loading={save.isPending}
        onClick={() => save.mutate({ year, state: next, sourceZh, sourceEn, days, version })}
      >
        {t(state === 'confirmed' ? 'year.unconfirm' : 'year.confirm')}
      </Button>
      <ProblemNote error={save.error} />
    </>
  );
}
