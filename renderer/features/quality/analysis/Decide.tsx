import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Analysis, QualityCase } from '../../../../shared/contract/quality-schemas.ts';
import type { AnalysisStep } from '../../../../shared/domain/quality/values.ts';
import { queries } from '../../../api/client.ts';
import { useMay, usePerson } from '../../../api/session.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { ReasonPanel } from '../../../components/ReasonPanel.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from '../quality.module.css';

interface DecideProps {
  readonly known: QualityCase;
  readonly analysis: Analysis;
}

/** The signature that waits for whoever looks: agree, or return it with a reason. */
export function Decide({ known: { id }, analysis: { revision, mySteps, missing } }: DecideProps) {
  const { t } = useTranslation('quality');
  const me = usePerson();
  const may = useMay();
  const [returning, setReturning] = useState<AnalysisStep | null>(null);
  const decide = useMutation(
    queries.quality.analysis.decide.mutationOptions({
      onSuccess: ({ analysis }) => {
        setReturning(null);
        toast(
          'done',
          t(
            analysis === 'approved'
              ? 'decided.approved'
              : analysis === 'rejected'
                ? 'decided.rejected'
                : 'decided.signed',
          ),
        );
      },
    }),
  );
  const steps = may('quality.approve') ? mySteps : [];
  const sign = (step: AnalysisStep) => {
    if (!decide.isPending) decide.mutate({ id, revision, step, decision: 'signed' });
  };
  const [first] = steps;
  useShortcut('ctrl+enter', () => first && sign(first), { enabled: first !== undefined && returning === null });
  return (
    <>
      {steps.map((step) => {
        const able = missing.find((one) => one.step === step)?.maySign.find((one) => one.id === me?.id);
        return (
          <div key={step} className={styles['stack']}>
            <strong>
              {t(`analysisStep.${step}`)}
              {able?.forName && ` · ${t('sign.for', { name: able.forName })}`}
            </strong>
            <div className={styles['acts']}>
              <Button type="primary" loading={decide.isPending} onClick={() => sign(step)}>
                {t('sign.agree')} {step === first && <Kbd keys="ctrl+enter" onColour />}
              </Button>
              <Button danger onClick={() => setReturning(step)}>
                {t('sign.reject')}
              </Button>
            </div>
          </div>
        );
      })}
      {returning === null && <ProblemNote error={decide.error} />}
      {returning && (
        <ReasonPanel
          title={t('sign.reject')}
          text={t('sign.rejectText')}
          act={t('sign.reject')}
          danger
          busy={decide.isPending}
          error={decide.error}
          onReason={(reason) => decide.mutate({ id, revision, step: returning, decision: 'rejected', reason })}
          onClose={() => setReturning(null)}
        />
      )}
    </>
  );
}
