import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report } from '../../../../shared/contract/report-schemas.ts';
import { roleName } from '../role-name.ts';
import { Section } from '../../../components/Section.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { Time } from '../../../components/Time.tsx';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { CountDown } from '../clock/CountDown.tsx';
import { RegimeSum } from '../clock/RegimeSum.tsx';
import { TimelinessTag } from '../tags.tsx';
import { CallPanel } from './panels/CallPanel.tsx';
import styles from './page.module.css';

interface ReportClockProps {
  readonly report: Report;
  readonly writes: boolean;
}

/** The five minutes, or the night's rule: how it stands, by what sum, and whom to phone now. */
export function ReportClock({ report, writes }: ReportClockProps) {
  const { t } = useTranslation('exceptionReports');
  const { toldAt, dueAt, regime, phone, clock } = report;
  return (
    <Section title={t('clock.title')}>
      {toldAt === null ? (
        <CountDown dueAt={dueAt} regime={regime} />
      ) : (
        <p className={styles['told']}>
          <TimelinessTag report={report} />
          <span>
            {t('clock.told')} <Time at={toldAt} show="near" /> · {t('clock.due')} <Time at={dueAt} show="near" /> ·{' '}
            {t(`regime.${regime}`)}
          </span>
        </p>
      )}
      {(phone.needed || phone.reachedAt !== null) && <PhoneFirst report={report} writes={writes} />}
      <details className={styles['more']}>
        <summary>{t('clock.sum')}</summary>
        <RegimeSum clock={clock} />
      </details>
    </Section>
  );
}

/** 3.3.1.7: leaders are phoned first; who was reached, else who comes next in line. */
function PhoneFirst({ report, writes }: ReportClockProps) {
  const { t } = useTranslation('exceptionReports');
  const translate = useTranslate();
  const [calling, setCalling] = useState(false);
  const { reachedAt, next } = report.phone;
  if (reachedAt !== null) {
    return (
      <p className={styles['told']}>
        <StateTag tone="done">{t('phone.reached')}</StateTag> <Time at={reachedAt} show="near" />
      </p>
    );
  }
  return (
    <p className={styles['told']}>
      <StateTag tone="late">{t('phone.first')}</StateTag>
      {next && (
        <span>
          {t('phone.next')} <b>{next.name || roleName(next.role, translate)}</b>{' '}
          <span className="num">{next.phone || t('phone.noNumber')}</span>
        </span>
      )}
      {writes && next && <Button onClick={() => setCalling(true)}>{t('do.call')}</Button>}
      {calling && next && <CallPanel report={report} who={next.who} onClose={() => setCalling(false)} />}
    </p>
  );
}
