import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrainingPlan } from '../../../../shared/contract/training.ts';
import { api, queries } from '../../../api/client.ts';
import { useAct } from '../../../api/in-turn.ts';
import { saveFile } from '../../../components/files.ts';
import { FileExcelOutlined, FilePdfOutlined } from '../../../components/icons.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { ReasonPanel } from '../../../components/ReasonPanel.tsx';
import { Section } from '../../../components/Section.tsx';
import { dayText, useTimeText } from '../../../components/Time.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useProblemText } from '../../../components/useProblemText.ts';
import { useShortcut } from '../../../components/useShortcut.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { LanguageSheetPanel } from '../../printing/public.ts';
import { PlanStateTag } from '../PlanStateTag.tsx';
import { useInLanguage } from '../useInLanguage.ts';
import styles from '../training.module.css';

/** What is done with the plan as a whole, its papers, and the person's training file. */
export function PlanActs({ plan }: { readonly plan: TrainingPlan }) {
  const { t } = useTranslation('training');
  const language = useLanguage();
  const textOf = useProblemText();
  const [shown, setShown] = useState(false);
  const { id, version, traineeName, startDay } = plan;
  const excel = useMutation(
    queries.training.excel.mutationOptions({ onSuccess: saveFile, onError: (error) => toast('late', textOf(error)) }),
  );
  useShortcut('p', () => setShown(true), { inFields: false });
  return (
    <>
      {plan.may.run && <Running plan={plan} />}
      <div className={styles['acts']}>
        <Button icon={<FilePdfOutlined />} onClick={() => setShown(true)} aria-keyshortcuts="P">
          {t('plan.print')} <Kbd keys="p" />
        </Button>
        <Button icon={<FileExcelOutlined />} loading={excel.isPending} onClick={() => excel.mutate({ id, language })}>
          {t('plan.excel')}
        </Button>
      </div>
      <Ended plan={plan} />
      {plan.file.length > 1 && <TrainingFile plan={plan} />}
      {shown && (
        <LanguageSheetPanel
          title={t('plan.print')}
          sheet={`${t('sheet.title')} ${traineeName} ${startDay} ${version} ${plan.progress.settled}`}
          words={{ choose: t('plan.language'), both: t('plan.both') }}
          load={(wanted) => api.training.pdf({ id, language: wanted })}
          onClose={() => setShown(false)}
        />
      )}
    </>
  );
}

/** New items of the syllabus, the end, or breaking off. */
function Running({ plan: { id, version, newItems, state, may } }: { readonly plan: TrainingPlan }) {
  const { t } = useTranslation('training');
  const inLanguage = useInLanguage();
  const language = useLanguage();
  const textOf = useProblemText();
  const [asked, setAsked] = useState(false);
  const onError = (error: Error) => toast('late', textOf(error));
  const take = useAct(
    queries.training.takeOver.mutationOptions({ onSuccess: () => toast('done', t('plan.taken')), onError }),
  );
  const close = useAct(
    queries.training.close.mutationOptions({ onSuccess: () => toast('done', t('plan.closed')), onError }),
  );
  const breakOff = useAct(queries.training.breakOff.mutationOptions({ onSuccess: () => setAsked(false) }));
  return (
    <div className={styles['side']}>
      {newItems.length > 0 && (
        <div className={styles['note']}>
          <p>
            {t('plan.takeOverText', {
              count: newItems.length,
              items: newItems.map(({ title }) => inLanguage(title)).join(language === 'en' ? ', ' : '、'),
            })}
          </p>
          <Button loading={take.isPending} onClick={() => take.mutate({ id, version })}>
            {t('plan.takeOver')}
          </Button>
        </div>
      )}
      {state === 'finished' && <p className={styles['note']}>{t('plan.finishedText')}</p>}
      <div className={styles['acts']}>
        {may.close && (
          <Button
            type="primary"
            title={t('plan.closeText')}
            loading={close.isPending}
            onClick={() => close.mutate({ id, version })}
          >
            {t('plan.close')}
          </Button>
        )}
        <Button onClick={() => setAsked(true)}>{t('plan.breakOff')}</Button>
      </div>
      {asked && (
        <ReasonPanel
          title={t('plan.breakOff')}
          text={t('plan.breakOffText')}
          act={t('plan.breakOff')}
          danger
          busy={breakOff.isPending}
          error={breakOff.error}
          onReason={(reason) => breakOff.mutate({ id, version, reason })}
          onClose={() => setAsked(false)}
        />
      )}
    </div>
  );
}

function Ended({ plan: { state, reason, endedAt, endedByName } }: { readonly plan: TrainingPlan }) {
  const { t } = useTranslation('training');
  const timeOf = useTimeText();
  if (endedAt === null) return null;
  return (
    <p className={styles['note']}>
      {t(`state.${state}`)} {t('plan.ended', { time: timeOf(endedAt), name: endedByName })} {reason}
    </p>
  );
}

function TrainingFile({ plan: { id, file } }: { readonly plan: TrainingPlan }) {
  const { t } = useTranslation('training');
  const language = useLanguage();
  return (
    <Section title={t('plan.file')}>
      <ul className={styles['list']}>
        {file.map((one) => {
          const text = t('plan.fileLine', { day: dayText(one.startDay, language) });
          return (
            <li key={one.id} className={styles['fileLine']}>
              {one.id === id ? (
                <b>{text}</b>
              ) : (
                <Link to="/training/$planId" params={{ planId: one.id }}>
                  {text}
                </Link>
              )}
              <PlanStateTag state={one.state} />
              <span className="num">{t('list.progress', { ...one.progress })}</span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
