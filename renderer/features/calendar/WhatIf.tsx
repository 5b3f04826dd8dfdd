import { Checkbox, Input, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkingCalendar } from '../../../shared/domain/calendar/calendar.ts';
import { formatInstant } from '../../../shared/lib/dates.ts';
import { Field, FieldGrid } from '../../components/FieldGrid.tsx';
import { Section } from '../../components/Section.tsx';
import { WhatIfAnswer } from './WhatIfAnswer.tsx';
import { limitKinds, momentOf, type Question } from './what-if.ts';
import styles from './calendar.module.css';

/** A moment and a limit: when it falls due, with the sum shown. */
export function WhatIf({ calendar }: { readonly calendar: WorkingCalendar }) {
  const { t } = useTranslation('calendar');
  const id = useId();
  const [asked, setAsked] = useState<Question>(() => ({
    at: formatInstant(Date.now(), calendar.zone),
    kind: 'workingTime',
    amount: '120',
    breaksOpen: false,
  }));
  const put = (patch: Partial<Question>) => setAsked({ ...asked, ...patch });
  const at = momentOf(asked.at, calendar.zone);
  return (
    <Section title={t('whatIf.title')}>
      <FieldGrid columns={2}>
        <Field label={t('whatIf.at')} htmlFor={`${id}-at`} error={at === null ? t('whatIf.atWrong') : undefined}>
          <Input
            id={`${id}-at`}
            className="num"
            value={asked.at}
            maxLength={20}
            aria-invalid={at === null || undefined}
            aria-describedby={`${id}-at-note`}
            onChange={(event) => put({ at: event.target.value })}
          />
        </Field>
        {asked.kind === 'nextMorning' ? (
          <span />
        ) : (
          <Field
            label={t(asked.kind === 'workingDays' ? 'whatIf.days' : 'whatIf.minutes')}
            htmlFor={`${id}-amount`}
            error={/^-?\d{1,7}$/.test(asked.amount.trim()) ? undefined : t('whatIf.amountWrong')}
          >
            <Input
              id={`${id}-amount`}
              value={asked.amount}
              maxLength={8}
              aria-describedby={`${id}-amount-note`}
              onChange={(event) => put({ amount: event.target.value })}
            />
          </Field>
        )}
        <Field label={t('whatIf.kind')} htmlFor={`${id}-kind`} span={2}>
          <Select
            id={`${id}-kind`}
            className={styles['choice'] ?? ''}
            value={asked.kind}
            onChange={(kind) => put({ kind })}
            options={limitKinds.map((value) => ({ value, label: t(`whatIf.${value}`) }))}
          />
        </Field>
      </FieldGrid>
      <Checkbox checked={asked.breaksOpen} onChange={(event) => put({ breaksOpen: event.target.checked })}>
        {t('whatIf.breaksOpen')}
      </Checkbox>
      <WhatIfAnswer calendar={calendar} asked={asked} />
    </Section>
  );
}
