import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report, ReportRecipient } from '../../../../shared/contract/report-schemas.ts';
import type { RecipientStandingOf } from '../../../../shared/domain/exceptionReports/values.ts';
import { Section } from '../../../components/Section.tsx';
import { StateTag, type Tone } from '../../../components/StateTag.tsx';
import { Time } from '../../../components/Time.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { Mails } from './Mails.tsx';
import { CallPanel } from './panels/CallPanel.tsx';
import { MailPanel } from './panels/MailPanel.tsx';
import styles from './page.module.css';
import { roleName } from '../role-name.ts';

const tones: Readonly<Record<RecipientStandingOf, Tone>> = {
  preparing: 'open',
  queued: 'underWay',
  accepted: 'done',
  failed: 'soon',
  givenUp: 'late',
  typed: 'waiting',
  noAddress: 'late',
};

interface RecipientsProps {
  readonly report: Report;
  readonly writes: boolean;
}

/** Everybody who must know: how the word to each stands, what the server said, whether he was phoned. */
export function Recipients({ report, writes }: RecipientsProps) {
  const { t } = useTranslation('exceptionReports');
  const [act, setAct] = useState<{ readonly what: 'call' | 'mail'; readonly who: string } | null>(null);
  const close = () => setAct(null);
  return (
    <Section title={t('page.recipients')}>
      <ul className={styles['recipients']}>
        {report.recipients.map((one) => (
          <Recipient
            key={one.who}
            one={one}
            writes={writes}
            onCall={() => setAct({ what: 'call', who: one.who })}
            onMail={() => setAct({ what: 'mail', who: one.who })}
          />
        ))}
      </ul>
      <Mails mails={report.mails} />
      {act?.what === 'call' && <CallPanel report={report} who={act.who} onClose={close} />}
      {act?.what === 'mail' && <MailPanel report={report} who={act.who} onClose={close} />}
    </Section>
  );
}

interface RecipientProps {
  readonly one: ReportRecipient;
  readonly writes: boolean;
  readonly onCall: () => void;
  readonly onMail: () => void;
}

function Recipient({ one, writes, onCall, onMail }: RecipientProps) {
  const { t } = useTranslation('exceptionReports');
  const translate = useTranslate();
  const role = roleName(one.role, translate);
  const nameOf = useKeptName();
  const name = nameOf(one.userId, one.name);
  const called = one.calledAt !== null;
  const open = one.standing !== 'accepted' && one.standing !== 'typed';
  return (
    <li>
      <span>
        <b>{name || role || one.address}</b>
        {name && role && <span className={styles['faint']}> {role}</span>}
        {one.clause && <span className={styles['faint']}> {one.clause}</span>}
      </span>
      <span>
        <StateTag tone={tones[one.standing]}>{t(`standing.${one.standing}`)}</StateTag>
        {one.toldAt !== null && (
          <>
            {' '}
            <Time at={one.toldAt} show="near" />
          </>
        )}
        {one.inTime === false && <StateTag tone="late">{t('timeliness.late')}</StateTag>}
      </span>
      <span className={styles['faint']}>
        {one.address || t('page.noAddress')}
        {one.phone && (
          <>
            {' · '}
            <span className="num">{one.phone}</span>
          </>
        )}
        {one.reply && <code>{one.reply}</code>}
        {called && (
          <span>
            {' · '}
            {t(one.reached ? 'phone.reachedAt' : 'phone.notReachedAt')} <Time at={one.calledAt} show="near" />
          </span>
        )}
      </span>
      {writes && open && (
        <span className={styles['lineActs']}>
          <Button onClick={onCall}>{t('do.call')}</Button>
          <Button onClick={onMail}>{t('do.mail')}</Button>
        </span>
      )}
    </li>
  );
}
