import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shipment, ShipmentStep } from '../../../../shared/contract/tracking.ts';
import type { StepState } from '../../../../shared/domain/tracking/checklists.ts';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { StateTag, type Tone } from '../../../components/StateTag.tsx';
import { useTimeText } from '../../../components/Time.tsx';
import { ReasonPanel } from '../entry/ReasonPanel.tsx';
import styles from './order.module.css';

/** The links that the order's class makes people follow: by facts where there are facts, else by who says so (2.4.1-2.4.3). */
export function Checklist({ shipment }: { readonly shipment: Shipment }) {
  const { t } = useTranslation('tracking');
  const { id } = shipment;
  const writes = useMay()('tracking.record') && shipment.state !== 'cancelled' && shipment.state !== 'closed';
  const steps = useQuery(queries.tracking.checklist.queryOptions({ input: { id } }));
  const [asked, setAsked] = useState<{ readonly step: ShipmentStep; readonly state: StepState } | null>(null);
  const tick = useMutation(queries.tracking.tick.mutationOptions({ onSuccess: () => setAsked(null) }));
  const begin = (step: ShipmentStep, state: StepState) => {
    if (state === 'done') tick.mutate({ id, code: step.code, state });
    else setAsked({ step, state });
  };
  if (!steps.data || steps.data.length === 0) return <ProblemNote error={steps.error} />;
  const open = steps.data.filter(({ state }) => state === 'open').length;
  return (
    <div className={styles['checklist']}>
      <h3>
        {t('checklist.title')} <span>{open > 0 ? t('checklist.open', { count: open }) : t('checklist.allDone')}</span>
      </h3>
      <ul>
        {steps.data.map((step) => (
          <Step key={step.code} step={step} writes={writes} onState={(state) => begin(step, state)} />
        ))}
      </ul>
      <ProblemNote error={asked ? null : tick.error} />
      {asked && (
        <ReasonPanel
          title={t(`step.${asked.step.code}`)}
          text={t(asked.state === 'open' ? 'checklist.reopenText' : 'checklist.notApplicableText')}
          act={t(asked.state === 'open' ? 'checklist.reopen' : 'checklist.notApplicable')}
          busy={tick.isPending}
          error={tick.error}
          onReason={(note) => tick.mutate({ id, code: asked.step.code, state: asked.state, note })}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}

const tones: Readonly<Record<StepState, Tone>> = { open: 'open', done: 'done', notApplicable: 'waiting' };

interface StepProps {
  readonly step: ShipmentStep;
  readonly writes: boolean;
  readonly onState: (state: StepState) => void;
}

function Step({ step, writes, onState }: StepProps) {
  const { t } = useTranslation('tracking');
  const timeText = useTimeText();
  const when = step.at === null ? '' : timeText(step.at, 'near');
  return (
    <li>
      <StateTag tone={tones[step.state]}>{t(`stepState.${step.state}`)}</StateTag>
      <span>
        {t(`step.${step.code}`)}
        {step.at !== null && (
          <small>
            {step.byFact
              ? t('checklist.byFact', { at: when })
              : t('checklist.by', { name: step.byName ?? '', at: when })}
            {step.note && ` · ${step.note}`}
          </small>
        )}
      </span>
      {writes && (
        <span className={styles['stepActs']}>
          {step.state === 'open' ? (
            <>
              <button type="button" onClick={() => onState('done')}>
                {t('checklist.done')}
              </button>
              <button type="button" onClick={() => onState('notApplicable')}>
                {t('checklist.notApplicable')}
              </button>
            </>
          ) : (
            <button type="button" onClick={() => onState('open')}>
              {t('checklist.reopen')}
            </button>
          )}
        </span>
      )}
    </li>
  );
}
