import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReportForm } from '../../../../shared/domain/exceptionReports/form.ts';
import { clauseOf, type ReportClause } from '../../../../shared/domain/exceptionReports/values.ts';
import { queries } from '../../../api/client.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { CountDown } from '../clock/CountDown.tsx';
import { RegimeSum } from '../clock/RegimeSum.tsx';
import styles from './form.module.css';

interface ClockAsideProps {
  readonly knownAt: number;
  readonly form: ReportForm;
}

/** What the calendar says of the moment of knowledge, and who will be told. Nothing here can be chosen. */
export function ClockAside({ knownAt, form }: ClockAsideProps) {
  const { t } = useTranslation('exceptionReports');
  const foundBy = form.foundBy || null;
  const read = useQuery({
    ...queries.exceptionReports.regime.queryOptions({ input: { knownAt, foundBy } }),
    placeholderData: (before) => before,
  });
  const clock = read.data;
  return (
    <aside className={styles['aside']} aria-label={t('clock.title')}>
      <Section title={t('clock.title')}>
        <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
        {clock && (
          <>
            <CountDown dueAt={clock.dueAt} regime={clock.regime} />
            <RegimeSum clock={clock} />
          </>
        )}
      </Section>
      <Section title={t('clock.whom')}>
        {foundBy === null ? (
          <p className={styles['faint']}>{t('clock.whomUnknown')}</p>
        ) : (
          <WhoIsTold clause={clauseOf[foundBy]} />
        )}
      </Section>
    </aside>
  );
}

/** The people whom the clause names, by the settings; further addresses after them. */
function WhoIsTold({ clause }: { readonly clause: ReportClause }) {
  const { t } = useTranslation(['exceptionReports', 'people']);
  const settings = useQuery(queries.exceptionReports.settings.get.queryOptions()).data;
  if (!settings) return null;
  return (
    <ul className={styles['people']}>
      {settings.recipients[clause].map((role) => (
        <li key={role}>{t(`people:role.${role}`)}</li>
      ))}
      {settings.extra.map(({ name, address }) => (
        <li key={address}>
          {name || address}
          <small>{t('exceptionReports:clock.extra')}</small>
        </li>
      ))}
      <li className={styles['faint']}>{t('exceptionReports:clock.byClause', { clause })}</li>
    </ul>
  );
}
