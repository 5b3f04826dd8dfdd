import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrainingItemView, TrainingPlan } from '../../../../shared/contract/training.ts';
import { queries } from '../../../api/client.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { Markdown } from '../../../components/Markdown.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { useTimeText } from '../../../components/Time.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { Attachments } from '../../attachments/public.ts';
import { useInLanguage } from '../useInLanguage.ts';
import styles from '../training.module.css';
import { AssignPanel } from './AssignPanel.tsx';
import { ItemRecord } from './ItemRecord.tsx';

interface ItemPageProps {
  readonly plan: TrainingPlan;
  readonly item: TrainingItemView;
}

/** The open item: who trains it and when, the result with its signatures, and what there is to read. */
export function ItemPage({ plan, item }: ItemPageProps) {
  const { t } = useTranslation('training');
  const textOf = useInLanguage();
  const language = useLanguage();
  const [assigning, setAssigning] = useState(false);
  const material = textOf(item.material);
  return (
    <div className={styles['page']}>
      <header className={styles['itemHead']}>
        <h2>
          <span className="num">{item.clause}</span> {textOf(item.title)}
        </h2>
        <p>{textOf(item.learned)}</p>
      </header>
      <div className={styles['pageColumns']}>
        <Section title={t('plan.material')} actions={<Reading item={item} />}>
          {material === '' ? (
            <p className="faint">{t('plan.noMaterial')}</p>
          ) : (
            <Markdown source={material} lang={language} />
          )}
        </Section>
        <div>
          <ItemRecord plan={plan} item={item} onAssign={() => setAssigning(true)} />
          <Attachments subjectKind="syllabusItem" subjectId={item.syllabusItemId} title={t('plan.files')} readOnly />
        </div>
      </div>
      {assigning && <AssignPanel item={item} startDay={plan.startDay} onClose={() => setAssigning(false)} />}
    </div>
  );
}

/** Read, ticked by the trainee himself, with its time. */
function Reading({ item: { id, readAt, may } }: { readonly item: TrainingItemView }) {
  const { t } = useTranslation('training');
  const timeOf = useTimeText();
  const tick = useMutation(queries.training.tickRead.mutationOptions());
  useShortcut('r', () => tick.mutate({ id }), { inFields: false, enabled: may.tickRead && !tick.isPending });
  if (readAt !== null) return <span className="faint">{t('plan.readAt', { time: timeOf(readAt) })}</span>;
  if (!may.tickRead) return <span className="faint">{t('plan.notRead')}</span>;
  return (
    <>
      <ProblemNote error={tick.error} />
      <Button size="small" loading={tick.isPending} onClick={() => tick.mutate({ id })} aria-keyshortcuts="R">
        {t('plan.read')} <Kbd keys="r" />
      </Button>
    </>
  );
}
