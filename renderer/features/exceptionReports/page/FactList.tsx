import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report, ReportFact } from '../../../../shared/contract/report-schemas.ts';
import { Section } from '../../../components/Section.tsx';
import { Time } from '../../../components/Time.tsx';
import { CorrectPanel } from './panels/CorrectPanel.tsx';
import styles from './page.module.css';

interface FactListProps {
  readonly report: Report;
  readonly writes: boolean;
}

/** What was told, in its order and in its own words; a correction stands at its place and hides nothing (3.4). */
export function FactList({ report, writes }: FactListProps) {
  const { t } = useTranslation('exceptionReports');
  const [correcting, setCorrecting] = useState<ReportFact | null>(null);
  return (
    <Section title={t('page.facts')}>
      <ol className={styles['facts']}>
        {report.facts.map((fact) => (
          <li key={fact.seq}>
            <span className={styles['factHead']}>
              <b>{t(`entry.${fact.kind}`)}</b>
              <Time at={fact.at} show="near" /> · {fact.byName}
              {writes && (
                <Button
                  type="link"
                  onClick={() => setCorrecting(fact)}
                  aria-label={t('page.correctEntry', { seq: fact.seq })}
                >
                  {t('do.correct')}
                </Button>
              )}
            </span>
            <FactWords fact={fact} />
          </li>
        ))}
      </ol>
      {correcting && <CorrectPanel report={report} fact={correcting} onClose={() => setCorrecting(null)} />}
    </Section>
  );
}

function FactWords({ fact }: { readonly fact: ReportFact }) {
  const { t } = useTranslation('exceptionReports');
  const last = fact.corrections.at(-1);
  if (!last) return <p className={styles['words']}>{fact.text}</p>;
  return (
    <>
      <p className={styles['words']}>
        <del>{fact.text}</del>
      </p>
      {fact.corrections.map((one) => (
        <p key={one.seq} className={styles['words']} data-correction>
          <small>
            {t('page.corrected')} <Time at={one.at} show="near" /> · {one.byName}
          </small>
          {one === last ? one.text : <del>{one.text}</del>}
        </p>
      ))}
    </>
  );
}
