import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sitting } from '../../../../shared/contract/exams.ts';
import { questionsOf } from '../../../../shared/domain/exams/plan.ts';
import { queries } from '../../../api/client.ts';
import { Fact, Facts } from '../../../components/FieldGrid.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { ReasonPanel } from '../../../components/ReasonPanel.tsx';
import { Section } from '../../../components/Section.tsx';
import { Time, useTimeText } from '../../../components/Time.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { useTick } from '../../../components/useTick.ts';
import styles from '../exams.module.css';

/** What is to come, before it begins; or why it will not. */
export function StartCard({ sitting }: { readonly sitting: Sitting }) {
  const { t } = useTranslation('exams');
  const timeOf = useTimeText();
  const now = useTick(sitting.state === 'assigned');
  const { id, version, state, plan, startsFrom, may, note, assignedByName, assignedAt } = sitting;
  const start = useMutation(queries.exams.start.mutationOptions());
  const ready = may.take && state === 'assigned' && now >= startsFrom;
  const begin = () => {
    if (ready && !start.isPending) start.mutate({ id, version });
  };
  useShortcut('ctrl+enter', begin, { enabled: ready });
  return (
    <div className={styles['narrow']}>
      <Section title={t('sitting.facts')} actions={may.withdraw && <Withdraw sitting={sitting} />}>
        <Facts columns={3}>
          <Fact label={t('sitting.questions')}>{t('sitting.planQuestions', { count: questionsOf(plan) })}</Fact>
          <Fact label={t('head.minutes')}>{t('sitting.minutes', { minutes: plan.minutes })}</Fact>
          <Fact label={t('head.passMark')}>{t('sitting.passMark', { percent: plan.passPercent })}</Fact>
          <Fact label={t('head.attempt')}>
            {t('list.attempt', { attempt: sitting.attempt, attempts: sitting.attempts })}
          </Fact>
          <Fact label={t('sitting.assignedBy')}>
            {assignedByName} <Time at={assignedAt} show="near" />
          </Fact>
        </Facts>
        {state === 'withdrawn' && <p>{t('sitting.withdrawn', { reason: note })}</p>}
        {state === 'assigned' && (
          <>
            <p className="faint">{t('sitting.startHint', { minutes: plan.minutes })}</p>
            {now < startsFrom && <p data-tone="soon">{t('sitting.from', { time: timeOf(startsFrom) })}</p>}
            <ProblemNote error={start.error} />
            {may.take ? (
              <Button type="primary" size="large" disabled={!ready} loading={start.isPending} onClick={begin}>
                {t('sitting.start')} <Kbd keys="ctrl+enter" onColour />
              </Button>
            ) : (
              <p className="faint">{t('sitting.notStarted')}</p>
            )}
          </>
        )}
      </Section>
    </div>
  );
}

function Withdraw({ sitting: { id, version } }: { readonly sitting: Sitting }) {
  const { t } = useTranslation('exams');
  const [asked, setAsked] = useState(false);
  const withdraw = useMutation(queries.exams.withdraw.mutationOptions({ onSuccess: () => setAsked(false) }));
  return (
    <>
      <Button onClick={() => setAsked(true)}>{t('sitting.withdraw')}</Button>
      {asked && (
        <ReasonPanel
          title={t('sitting.withdraw')}
          text={t('sitting.withdrawText')}
          act={t('sitting.withdraw')}
          busy={withdraw.isPending}
          error={withdraw.error}
          onReason={(reason) => withdraw.mutate({ id, version, reason })}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}
