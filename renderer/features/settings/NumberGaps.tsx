import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, isDay, wallTime } from '../../../shared/lib/dates.ts';
import { toHalfWidth } from '../../../shared/lib/text.ts';
import { api, queries } from '../../api/client.ts';
import { ExcelAct } from '../../components/ExcelAct.tsx';
import { useZone } from '../../api/session.ts';
import { Field } from '../../components/FieldGrid.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Section } from '../../components/Section.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import styles from './SystemPage.module.css';

const month = 30;

/** Numbers given and missing, per day and centre. */
export function NumberGaps() {
  const { t } = useTranslation('system');
  const zone = useZone();
  const [to, setTo] = useState(() => wallTime(Date.now(), zone).day);
  const [from, setFrom] = useState(() => addDays(to, -month));
  const gaps = useMutation(queries.orders.numberGaps.mutationOptions());
  const right = isDay(from) && isDay(to) && from <= to;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (right) gaps.mutate({ from, to });
  };
  return (
    <Section
      title={t('gaps')}
      actions={
        gaps.data &&
        gaps.data.length > 0 && <ExcelAct file={() => api.lists.numberGaps(gaps.variables ?? { from, to })} />
      }
    >
      <p className={styles['text']}>{t('gapsText')}</p>
      <form className={styles['range']} onSubmit={submit}>
        <Field label={t('from')} htmlFor="gaps-from">
          <DayInput id="gaps-from" value={from} onChange={setFrom} />
        </Field>
        <Field label={t('to')} htmlFor="gaps-to">
          <DayInput id="gaps-to" value={to} onChange={setTo} />
        </Field>
        <Button htmlType="submit" disabled={!right} loading={gaps.isPending}>
          {t('check')}
        </Button>
      </form>
      <ProblemNote error={gaps.error} />
      {gaps.data?.length === 0 && <p className={styles['text']}>{t('noSeries')}</p>}
      {gaps.data && gaps.data.length > 0 && <GapTable rows={gaps.data} />}
    </Section>
  );
}

interface DayInputProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** A day as `2026-11-23`, in either language: the browser's own field writes it in the system's way. */
function DayInput({ id, value, onChange }: DayInputProps) {
  return (
    <input
      id={id}
      className="num"
      value={value}
      size={12}
      maxLength={10}
      inputMode="numeric"
      aria-invalid={!isDay(value)}
      onChange={(event) => onChange(toHalfWidth(event.target.value))}
    />
  );
}

interface GapTableProps {
  readonly rows: readonly { readonly series: string; readonly last: number; readonly missing: readonly string[] }[];
}

function GapTable({ rows }: GapTableProps) {
  const { t } = useTranslation('system');
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('series')}</th>
            <th scope="col">{t('last')}</th>
            <th scope="col">{t('missing')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ series, last, missing }) => (
            <tr key={series}>
              <td className="num">{series}</td>
              <td className="num">{last}</td>
              <td className="num">
                {missing.length === 0 ? (
                  <StateTag tone="done">{t('noGaps')}</StateTag>
                ) : (
                  <StateTag tone="late">{missing.join(' ')}</StateTag>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
