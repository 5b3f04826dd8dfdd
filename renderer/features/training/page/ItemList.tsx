import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TrainingItemView } from '../../../../shared/contract/training.ts';
import { syllabusParts } from '../../../../shared/domain/training/values.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { Section } from '../../../components/Section.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { dayText } from '../../../components/Time.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { useInLanguage } from '../useInLanguage.ts';
import styles from '../training.module.css';

interface ItemListProps {
  readonly items: readonly TrainingItemView[];
  readonly open: string | undefined;
  readonly onOpen: (item: TrainingItemView) => void;
  readonly onNext: () => void;
}

/** HR's part, the department's, then the items of training, each with where it stands. */
export function ItemList({ items, open, onOpen, onNext }: ItemListProps) {
  const { t } = useTranslation('training');
  return (
    <Section
      title={t('plan.items')}
      flush
      actions={
        <>
          <span className="faint">{t('plan.itemKeys')}</span>
          <Button size="small" onClick={onNext} aria-keyshortcuts="N">
            {t('plan.next')} <Kbd keys="n" />
          </Button>
        </>
      }
    >
      <div className={styles['items']}>
        {syllabusParts.map((part) => {
          const own = items.filter((item) => item.part === part);
          if (own.length === 0) return null;
          return (
            <div key={part} role="group" aria-label={t(`part.${part}`)}>
              <h3>{t(`part.${part}`)}</h3>
              {own.map((item) => (
                <ItemLine key={item.id} item={item} open={item.id === open} onOpen={() => onOpen(item)} />
              ))}
            </div>
          );
        })}
      </div>
    </Section>
  );
}

interface LineProps {
  readonly item: TrainingItemView;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function ItemLine({ item, open, onOpen }: LineProps) {
  const textOf = useInLanguage();
  const nameOf = useKeptName();
  const language = useLanguage();
  return (
    <button type="button" className={styles['item']} aria-current={open || undefined} onClick={onOpen}>
      <span className="num">{item.clause}</span>
      <span className={styles['itemTitle']}>{textOf(item.title)}</span>
      <ItemTag item={item} />
      <small>
        {nameOf(item.trainerId, item.trainerName)} · {dayText(item.plannedDay, language)}
      </small>
    </button>
  );
}

export function ItemTag({ item }: { readonly item: TrainingItemView }) {
  const { t } = useTranslation('training');
  const { state, overdue, writing } = item;
  if (state === 'settled') {
    return <StateTag tone="done">{t(`result.${writing.result === 'passed' ? 'passed' : 'notApplicable'}`)}</StateTag>;
  }
  if (state === 'taught') return <StateTag tone="waiting">{t('plan.toSign')}</StateTag>;
  if (overdue) return <StateTag tone="late">{t('plan.overdue')}</StateTag>;
  return null;
}
