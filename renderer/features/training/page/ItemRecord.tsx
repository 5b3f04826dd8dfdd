import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrainingItemView, TrainingPlan } from '../../../../shared/contract/training.ts';
import { queries } from '../../../api/client.ts';
import { useAct } from '../../../api/in-turn.ts';
import { Fact, Facts } from '../../../components/FieldGrid.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { ReasonPanel } from '../../../components/ReasonPanel.tsx';
import { Section } from '../../../components/Section.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { dayText } from '../../../components/Time.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import { useShortcut } from '../../../components/useShortcut.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import styles from '../training.module.css';
import { ItemEditor } from './ItemEditor.tsx';
import { ItemTag } from './ItemList.tsx';
import { Past } from './Past.tsx';
import { Result } from './Result.tsx';

interface ItemRecordProps {
  readonly plan: TrainingPlan;
  readonly item: TrainingItemView;
  readonly onAssign: () => void;
}

/** Trainer, day and result; written by who may, else read. */
export function ItemRecord({ plan, item, onAssign }: ItemRecordProps) {
  const { t } = useTranslation('training');
  const nameOf = useKeptName();
  const language = useLanguage();
  const { id, version, may } = item;
  const [asked, setAsked] = useState(false);
  const change = useAct(queries.training.change.mutationOptions({ onSuccess: () => setAsked(false) }));
  useShortcut('t', onAssign, { inFields: false, enabled: may.assign });
  useShortcut('c', () => setAsked(true), { inFields: false, enabled: may.change });
  return (
    <Section title={t('plan.record')} actions={<ItemTag item={item} />}>
      <div className={styles['side']}>
        <Facts>
          <Fact label={t('plan.trainer')}>{nameOf(item.trainerId, item.trainerName)}</Fact>
          <Fact label={t('plan.planned')}>{dayText(item.plannedDay, language)}</Fact>
        </Facts>
        {!item.trainerActive && <StateTag tone="soon">{t('plan.trainerGone')}</StateTag>}
        {may.assign && (
          <Button onClick={onAssign} aria-keyshortcuts="T">
            {t('plan.assign')} <Kbd keys="t" />
          </Button>
        )}
        {may.write ? <ItemEditor item={item} /> : <Result plan={plan} item={item} />}
        {may.change && (
          <Button onClick={() => setAsked(true)} aria-keyshortcuts="C">
            {t('plan.change')} <Kbd keys="c" />
          </Button>
        )}
        <Past item={item} />
      </div>
      {asked && (
        <ReasonPanel
          title={t('plan.change')}
          text={t('plan.changeText')}
          act={t('plan.change')}
          busy={change.isPending}
          error={change.error}
          onReason={(reason) => change.mutate({ id, version, reason })}
          onClose={() => setAsked(false)}
        />
      )}
    </Section>
  );
}
