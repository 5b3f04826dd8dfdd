import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerAcceptance } from '../../../../shared/contract/handovers.ts';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { StateTag, type Tone } from '../../../components/StateTag.tsx';
import { dayText, Time } from '../../../components/Time.tsx';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { HandoverStateTag, MissingNow } from '../states.tsx';
import { BreakInPanel } from './BreakInPanel.tsx';
import { ConsentPanel } from './ConsentPanel.tsx';
import styles from './acceptance.module.css';

export interface AcceptancePanelProps {
  readonly customerId: string;
}

const tones: Readonly<Record<CustomerAcceptance['ground'], Tone>> = {
  existing: 'done',
  handover: 'done',
  consent: 'soon',
  consentLapsed: 'late',
  notYetValid: 'soon',
  expired: 'late',
  underWay: 'waiting',
  noForm: 'late',
};

/** Whether the customer may be ordered for, what is missing, and what can be done about it (1.2.4b-d). */
export function AcceptancePanel({ customerId }: AcceptancePanelProps) {
  const { t } = useTranslation('handovers');
  const read = useQuery(queries.handovers.acceptance.queryOptions({ input: { customerId } }));
  return (
    <div className={styles['box']}>
      <Section title={t('acceptance.title')}>
        <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
        {read.isPending && <SkeletonRows rows={2} columns={3} />}
        {read.data && <Loaded acceptance={read.data} />}
      </Section>
    </div>
  );
}

function Loaded({ acceptance }: { readonly acceptance: CustomerAcceptance }) {
  const { t } = useTranslation('handovers');
  const may = useMay();
  const navigate = useNavigate();
  const [panel, setPanel] = useState<'consent' | 'breakIn' | null>(null);
  const { customerId, ground, mayOrder } = acceptance;
  return (
    <div className={styles['panel']}>
      <div className={styles['line']}>
        <StateTag tone={tones[ground]}>{t(`acceptance.${ground}`)}</StateTag>
        <BreakIn acceptance={acceptance} />
        <span className={styles['acts']}>
          {may('handovers.consent') && !mayOrder && (
            <Button onClick={() => setPanel('consent')}>{t('acceptance.record')}</Button>
          )}
          {may('handovers.breakIn') && (
            <Button onClick={() => setPanel('breakIn')}>
              {t(acceptance.breakInUntil ? 'acceptance.breakInChange' : 'acceptance.breakInSet')}
            </Button>
          )}
          {may('handovers.write') && (
            <Button onClick={() => void navigate({ to: '/handovers/new', search: { customer: customerId } })}>
              {t('acceptance.newForm')}
            </Button>
          )}
        </span>
      </div>
      <Forms acceptance={acceptance} />
      <Consents acceptance={acceptance} />
      {panel === 'consent' && <ConsentPanel acceptance={acceptance} onClose={() => setPanel(null)} />}
      {panel === 'breakIn' && <BreakInPanel acceptance={acceptance} onClose={() => setPanel(null)} />}
    </div>
  );
}

function BreakIn({ acceptance: { breakInUntil, inBreakIn } }: { readonly acceptance: CustomerAcceptance }) {
  const { t } = useTranslation('handovers');
  const language = useLanguage();
  if (breakInUntil === null) return null;
  const day = dayText(breakInUntil, language);
  return inBreakIn ? (
    <StateTag tone="soon">{t('acceptance.breakInUntil', { day })}</StateTag>
  ) : (
    <span className="faint">{t('acceptance.breakInOver', { day })}</span>
  );
}

function Forms({ acceptance: { forms } }: { readonly acceptance: CustomerAcceptance }) {
  const { t } = useTranslation('handovers');
  const language = useLanguage();
  const may = useMay();
  if (forms.length === 0) return null;
  return (
    <ul className={styles['list']}>
      {forms.map((form) => (
        <li key={form.id}>
          {may('handovers.read') ? (
            <Link to="/handovers/$id" params={{ id: form.id }} className="num">
              {form.number}
            </Link>
          ) : (
            <span className="num">{form.number}</span>
          )}
          <span>{t(`kind.${form.kind}`)}</span>
          <HandoverStateTag form={form} />
          <span className="num faint">
            {form.validUntil && t('acceptance.until', { day: dayText(form.validUntil, language) })}
          </span>
          <span>
            <MissingNow form={form} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Consents({ acceptance: { consents } }: { readonly acceptance: CustomerAcceptance }) {
  const { t } = useTranslation('handovers');
  if (consents.length === 0) return null;
  return (
    <ul className={styles['list']} aria-label={t('acceptance.history')}>
      {consents.map((one) => {
        const tone: Tone = one.settledAt !== null ? 'done' : one.lapsed ? 'late' : 'soon';
        const word = one.settledAt !== null ? 'settled' : one.lapsed ? 'lapsed' : 'pending';
        return (
          <li key={one.id}>
            <StateTag tone={tone}>{t(`acceptance.${word}`)}</StateTag>
            <span>{t('acceptance.said', { leader: one.leaderName, asked: one.askedByName })}</span>
            <Time at={one.spokenAt} />
            <span className="faint">
              {t('acceptance.deadline')} <Time at={one.deadlineAt - 60_000} />
            </span>
            <span>{one.reason}</span>
          </li>
        );
      })}
    </ul>
  );
}
