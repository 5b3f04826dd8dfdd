import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReportRecipient } from '../../../../shared/contract/report-schemas.ts';
import type { ReportForm } from '../../../../shared/domain/exceptionReports/form.ts';
import { clauseOf, type ReportClause } from '../../../../shared/domain/exceptionReports/values.ts';
import { queries } from '../../../api/client.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { CountDown } from '../clock/CountDown.tsx';
import { RegimeSum } from '../clock/RegimeSum.tsx';
import { roleName } from '../role-name.ts';
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
          <WhoIsTold clause={clauseOf[foundBy]} recipients={clock?.recipients ?? []} />
        )}
      </Section>
    </aside>
  );
}

type Named = Pick<ReportRecipient, 'who' | 'userId' | 'name' | 'role' | 'address' | 'clause'>;

interface WhoIsToldProps {
  readonly clause: ReportClause;
  readonly recipients: readonly Named[];
}

/** The people whom the clause names, with where each can be reached; further addresses after them. */
function WhoIsTold({ clause, recipients }: WhoIsToldProps) {
  const { t } = useTranslation('exceptionReports');
  const translate = useTranslate();
  const nameOf = useKeptName();
  return (
    <ul className={styles['people']}>
      {recipients.map(({ who, userId, name, role, address, clause: named }) => (
        <li key={who}>
          {nameOf(userId, name) || address} <span className={styles['faint']}>{roleName(role, translate)}</span>
          <small data-lacking={address === '' || undefined}>
            {named === null && `${t('clock.extra')} · `}
            {address || t('page.noAddress')}
          </small>
        </li>
      ))}
      <li className={styles['faint']}>{t('clock.byClause', { clause })}</li>
    </ul>
  );
}
