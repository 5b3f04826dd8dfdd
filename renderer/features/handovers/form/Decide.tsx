import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Handover } from '../../../../shared/contract/handovers.ts';
import type { Step } from '../../../../shared/domain/handovers/steps.ts';
import { queries } from '../../../api/client.ts';
import { usePerson } from '../../../api/session.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { ReasonPanel } from '../../../components/ReasonPanel.tsx';
import { Section } from '../../../components/Section.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from './form.module.css';

/** The signature that waits for whoever looks: agree, or return it with a reason. */
export function Decide({ form }: { readonly form: Handover }) {
  const { t } = useTranslation('handovers');
  const me = usePerson();
  const [returning, setReturning] = useState<Step | null>(null);
  const decide = useMutation(
    queries.handovers.decide.mutationOptions({
      onSuccess: ({ state }) => {
        setReturning(null);
        if (state === 'rejected') toast('done', t('form.rejected'));
        else toast('done', t(state === 'effective' ? 'form.effective' : 'form.signed'));
      },
    }),
  );
  const { id, revision, mySteps } = form;
  const sign = (step: Step) => {
    if (!decide.isPending) decide.mutate({ id, revision, step, decision: 'signed' });
  };
  const [first] = mySteps;
  useShortcut('ctrl+enter', () => first && sign(first), { enabled: first !== undefined && returning === null });
  if (mySteps.length === 0) return <ProblemNote error={decide.error} />;
  return (
    <Section title={t('form.waitingTitle')}>
      <div className={styles['acts']}>
        {mySteps.map((step) => {
          const able = form.missing.find((one) => one.step === step)?.maySign.find((one) => one.id === me?.id);
          return (
            <div key={step} className={styles['stack']}>
              <strong>
                {t(`step.${step}`)}
                {able?.forName && ` · ${t('form.signFor', { name: able.forName })}`}
              </strong>
              <div className={styles['pair']}>
                <Button type="primary" loading={decide.isPending} onClick={() => sign(step)}>
                  {t('form.sign')} {step === first && <Kbd keys="ctrl+enter" onColour />}
                </Button>
                <Button danger onClick={() => setReturning(step)}>
                  {t('form.reject')}
                </Button>
              </div>
            </div>
          );
        })}
      </div>
      {returning === null && <ProblemNote error={decide.error} />}
      {returning && (
        <ReasonPanel
          title={t('form.rejectTitle')}
          text={t('form.rejectText')}
          act={t('form.rejectYes')}
          danger
          busy={decide.isPending}
          error={decide.error}
          onReason={(reason) => decide.mutate({ id, revision, step: returning, decision: 'rejected', reason })}
          onClose={() => setReturning(null)}
        />
      )}
    </Section>
  );
}
