import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TrainingItemView, TrainingPlan } from '../../../../shared/contract/training.ts';
import { queries } from '../../../api/client.ts';
import { Fact, Facts } from '../../../components/FieldGrid.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { dayText, useTimeText } from '../../../components/Time.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import { useShortcut } from '../../../components/useShortcut.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import styles from '../training.module.css';

interface ResultProps {
  readonly plan: TrainingPlan;
  readonly item: TrainingItemView;
}

/** What the trainer wrote, with both signatures; the trainee signs here. */
export function Result({ plan, item }: ResultProps) {
  const { t } = useTranslation('training');
  const language = useLanguage();
  const { result, doneDay, reason, notes, taughtBy, againDay } = item.writing;
  if (item.trainerSignedAt === null) return <p className="faint">{t('plan.writtenByTrainer')}</p>;
  return (
    <>
      <Facts>
        {result !== '' && <Fact label={t('field.result')}>{t(`result.${result}`)}</Fact>}
        {doneDay !== '' && result !== 'notApplicable' && (
          <Fact label={t('field.doneDay')}>{dayText(doneDay, language)}</Fact>
        )}
        {result === 'repeat' && againDay !== '' && (
          <Fact label={t('field.againDay')}>{dayText(againDay, language)}</Fact>
        )}
        {taughtBy !== '' && <Fact label={t('field.taughtBy')}>{taughtBy}</Fact>}
      </Facts>
      {result === 'notApplicable' && <p className={styles['typed']}>{reason}</p>}
      {notes !== '' && <p className={styles['typed']}>{notes}</p>}
      <Signatures plan={plan} item={item} />
      {item.may.signAsTrainee && <SignAsTrainee item={item} />}
    </>
  );
}

function Signatures({ plan, item }: ResultProps) {
  const { t } = useTranslation('training');
  const timeOf = useTimeText();
  const nameOf = useKeptName();
  const { trainerSignedAt, trainerSignedById, trainerSignedByName, traineeSignedAt } = item;
  const trainer = nameOf(trainerSignedById, trainerSignedByName);
  const trainee = nameOf(plan.traineeId, plan.traineeName);
  return (
    <>
      {trainerSignedAt !== null && <p>{t('plan.trainerSigned', { name: trainer, time: timeOf(trainerSignedAt) })}</p>}
      {traineeSignedAt === null ? (
        <p data-tone="waiting">{t('plan.waitsTrainee')}</p>
      ) : (
        <p>{t('plan.traineeSigned', { name: trainee, time: timeOf(traineeSignedAt) })}</p>
      )}
    </>
  );
}

function SignAsTrainee({ item: { id, version, writing } }: { readonly item: TrainingItemView }) {
  const { t } = useTranslation('training');
  const language = useLanguage();
  const sign = useMutation(queries.training.sign.mutationOptions({ onSuccess: () => toast('done', t('plan.signed')) }));
  const signNow = () => {
    if (!sign.isPending) sign.mutate({ id, version, side: 'trainee' });
  };
  useShortcut('ctrl+enter', signNow);
  const { result, doneDay } = writing;
  return (
    <>
      <p className={styles['note']}>
        {result === 'notApplicable' || result === ''
          ? t('plan.signTraineeNA')
          : t('plan.signTraineeText', { result: t(`result.${result}`), day: dayText(doneDay, language) })}
      </p>
      <ProblemNote error={sign.error} />
      <Button type="primary" loading={sign.isPending} onClick={signNow}>
        {t('plan.signTrainee')} <Kbd keys="ctrl+enter" onColour />
      </Button>
    </>
  );
}
