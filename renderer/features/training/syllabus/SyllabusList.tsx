import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SyllabusItemView } from '../../../../shared/contract/training.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { Section } from '../../../components/Section.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { useInLanguage } from '../useInLanguage.ts';
import styles from '../training.module.css';

interface SyllabusListProps {
  readonly items: readonly SyllabusItemView[];
  readonly open: string | undefined;
  readonly onOpen: (id: string) => void;
  readonly onMove: (item: SyllabusItemView, by: -1 | 1) => void;
}

/** The items in their order, which the keys change. */
export function SyllabusList({ items, open, onOpen, onMove }: SyllabusListProps) {
  const { t } = useTranslation('training');
  const textOf = useInLanguage();
  const at = items.findIndex(({ id }) => id === open);
  const step = (by: 1 | -1) => {
    const next = items[at + by];
    if (next) onOpen(next.id);
  };
  const move = (by: -1 | 1) => {
    const item = items[at];
    if (item) onMove(item, by);
  };
  useShortcut('down, j', () => step(1), { inFields: false });
  useShortcut('up, k', () => step(-1), { inFields: false });
  useShortcut('alt+up', () => move(-1));
  useShortcut('alt+down', () => move(1));
  return (
    <Section title={t('syllabus.items')} flush actions={<span className="faint">{t('plan.itemKeys')}</span>}>
      <div className={styles['items']}>
        {items.map(({ id, clause, title, part, active }) => (
          <button
            key={id}
            type="button"
            className={styles['item']}
            aria-current={id === open || undefined}
            onClick={() => onOpen(id)}
          >
            <span className="num">{clause}</span>
            <span className={styles['itemTitle']}>{textOf(title)}</span>
            {active ? <span /> : <StateTag tone="open">{t('syllabus.inactive')}</StateTag>}
            <small>{t(`part.${part}`)}</small>
          </button>
        ))}
      </div>
      <div className={styles['listActs']}>
        <Button size="small" disabled={at <= 0} onClick={() => move(-1)}>
          {t('syllabus.up')} <Kbd keys="alt+up" />
        </Button>
        <Button size="small" disabled={at < 0 || at === items.length - 1} onClick={() => move(1)}>
          {t('syllabus.down')} <Kbd keys="alt+down" />
        </Button>
      </div>
    </Section>
  );
}
