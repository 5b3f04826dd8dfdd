import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FollowUp, QualityCase } from '../../../../shared/contract/quality-schemas.ts';
import { isVerified } from '../../../../shared/domain/quality/case.ts';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { ChoiceInput, PanelForm, TextInput } from '../../../components/PanelForm.tsx';
import { Section } from '../../../components/Section.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { Time } from '../../../components/Time.tsx';
import { useNow } from '../../../components/useNow.ts';
import { usePanelForm } from '../../../components/usePanelForm.ts';
import styles from '../quality.module.css';
import { useThenFresh } from '../useThenFresh.ts';

/** Whether it held 30, 60 and 90 days later. */
export function FollowUps({ known }: { readonly known: QualityCase }) {
  const { t } = useTranslation('quality');
  const may = useMay();
  const [asked, setAsked] = useState<FollowUp | null>(null);
  const records = may('quality.work') && isVerified(known.stage);
  return (
    <Section title={t('followUp.title')}>
      <ul className={styles['lines']}>
        {known.followUps.map((one) => (
          <li key={one.days}>
            <div className={styles['line']}>
              <strong>{t('followUp.days', { days: one.days })}</strong>
              <span className={styles['grow']}>
                <Time at={one.dueAt} show="day" />
              </span>
              <Outcome followUp={one} />
              {records && one.doneAt === null && (
                <Button size="small" onClick={() => setAsked(one)}>
                  {t('followUp.record')}
                </Button>
              )}
            </div>
            {one.doneAt !== null && (
              <p className={styles['detail']}>
                {one.doneByName} <Time at={one.doneAt} show="near" /> {one.result}
              </p>
            )}
          </li>
        ))}
      </ul>
      {asked && (
        <SidePanel title={t('followUp.days', { days: asked.days })} onClose={() => setAsked(null)}>
          <FollowUpForm id={known.id} days={asked.days} onClose={() => setAsked(null)} />
        </SidePanel>
      )}
    </Section>
  );
}

function Outcome({ followUp: { doneAt, holds, dueAt } }: { readonly followUp: FollowUp }) {
  const { t } = useTranslation('quality');
  const now = useNow();
  if (doneAt !== null)
    return <StateTag tone={holds ? 'done' : 'late'}>{t(holds ? 'followUp.holds' : 'followUp.relapsed')}</StateTag>;
  return (
    <StateTag tone={dueAt < now ? 'late' : 'open'}>{t(dueAt < now ? 'followUp.late' : 'followUp.planned')}</StateTag>
  );
}

const outcomes = ['holds', 'relapsed'] as const;

interface Typed extends Readonly<Record<string, string>> {
  readonly outcome: (typeof outcomes)[number];
  readonly result: string;
}

interface FollowUpFormProps {
  readonly id: string;
  readonly days: FollowUp['days'];
  readonly onClose: () => void;
}

function FollowUpForm({ id, days, onClose }: FollowUpFormProps) {
  const { t } = useTranslation('quality');
  const onDone = useThenFresh(onClose);
  const start: Typed = { outcome: 'holds', result: '' };
  const { values, put, wrong, submit, busy, error } = usePanelForm(
    start,
    ({ outcome, result }: Typed) =>
      result.trim() === ''
        ? { issues: [{ path: 'result', code: 'quality.textMissing' }] }
        : { input: { id, days, holds: outcome === 'holds', result } },
    queries.quality.followUp.mutationOptions({ onSuccess: onDone }),
  );
  return (
    <PanelForm act={t('followUp.record')} busy={busy} error={error} onSubmit={submit}>
      <ChoiceInput
        label={t('followUp.outcome')}
        value={values.outcome}
        names={outcomes}
        text={(outcome) => t(`followUp.${outcome}`)}
        onValue={(outcome) => put({ outcome })}
      />
      <TextInput
        label={t('followUp.result')}
        value={values.result}
        most={2_000}
        rows={4}
        required
        wrong={wrong('result')}
        onValue={(result) => put({ result })}
      />
    </PanelForm>
  );
}
