import { useMutation } from '@tanstack/react-query';
import { Button, Input, Radio } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarRecord, ReadCalendarYear } from '../../../shared/contract/calendar.ts';
import { yearStates } from '../../../shared/domain/calendar/days.ts';
import { queries } from '../../api/client.ts';
import { codeText, issueText, problemOf } from '../../api/errors.ts';
import { Field } from '../../components/FieldGrid.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { toast } from '../../components/toasts.tsx';
import { useTranslate } from '../../i18n/useLanguage.ts';
import { changesOf } from './year-changes.ts';
import styles from './calendar.module.css';

interface ReadYearProps {
  readonly record: CalendarRecord;
  readonly read: ReadCalendarYear;
  readonly onDone: (year: number) => void;
}

/** What a file holds and what is wrong or odd about it; kept only when nothing is wrong. */
export function ReadYear({ record, read, onDone }: ReadYearProps) {
  const { t } = useTranslation('calendar');
  const { year, days } = read;
  const count = (kind: 'holiday' | 'makeUp') => days.filter((one) => one.kind === kind).length;
  return (
    <>
      <h3>{t('import.found', { year, holiday: count('holiday'), makeUp: count('makeUp') })}</h3>
      <Findings read={read} />
      {read.issues.length === 0 && <KeepYear record={record} read={read} onDone={onDone} />}
    </>
  );
}

function Findings({ read }: Pick<ReadYearProps, 'read'>) {
  const { t } = useTranslation('calendar');
  const translate = useTranslate();
  return (
    <>
      {read.issues.length > 0 && <StateTag tone="late">{t('import.wrong', { count: read.issues.length })}</StateTag>}
      <ul className={styles['list']}>
        {read.issues.map(({ line, code, params }) => (
          <li key={`${line} ${code}`}>
            <span className="num">{t('import.line', { line })}</span>
            <span>{codeText(code, params ?? {}, translate)}</span>
          </li>
        ))}
        {read.odd.map(({ code, params }) => (
          <li key={`${code} ${JSON.stringify(params)}`}>
            <span>
              <StateTag tone="soon">{t('import.odd')}</StateTag>
            </span>
            <span>{codeText(code, params ?? {}, translate)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function KeepYear({ record, read, onDone }: ReadYearProps) {
  const { t } = useTranslation('calendar');
  const translate = useTranslate();
  const id = useId();
  const [source, setSource] = useState(read.sourceZh || read.sourceEn);
  const [state, setState] = useState(read.state);
  const known = record.years.find(({ year }) => year === read.year);
  const changes = known && changesOf(known.days, read.days);
  const save = useMutation(
    queries.calendar.setYear.mutationOptions({
      onSuccess: () => {
        toast('done', t('import.done', { year: read.year }));
        onDone(read.year);
      },
    }),
  );
  const issue = save.error ? problemOf(save.error).issues.find(({ path }) => path === 'sourceZh') : undefined;
  const { year, days, sourceEn } = read;
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ year, state, sourceZh: source, sourceEn, days, version: known?.version ?? 0 });
      }}
    >
      {changes && <p>{changes.same ? t('import.same') : t('import.changes', changes)}</p>}
      {known && <p>{t('import.replaces', { year })}</p>}
      <div role="group" aria-labelledby={`${id}-state`}>
        <span id={`${id}-state`}>{t('import.state')}</span>{' '}
        <Radio.Group
          value={state}
          onChange={(event) => setState(yearStates.find((one) => one === event.target.value) ?? 'assumed')}
          options={yearStates.map((value) => ({ value, label: t(`import.${value}`) }))}
        />
      </div>
      <Field
        label={t('import.source')}
        htmlFor={id}
        required={state === 'confirmed'}
        hint={t('year.sourceMissingHint')}
        error={issue && issueText(issue, translate)}
      >
        <Input
          id={id}
          value={source}
          maxLength={200}
          aria-describedby={`${id}-note`}
          onChange={(event) => setSource(event.target.value)}
        />
      </Field>
      {!issue && <ProblemNote error={save.error} />}
      <div className={styles['acts']}>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('import.save', { year })}
        </Button>
      </div>
    </form>
  );
}
