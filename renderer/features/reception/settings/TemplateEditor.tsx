import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  type Phase,
  phases,
  type TemplateItem,
  templateLimits,
} from '../../../../shared/domain/reception/checklist.ts';
import { api, queries } from '../../../api/client.ts';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import { PlusOutlined } from '../../../components/icons.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { Section } from '../../../components/Section.tsx';
import styles from '../reception.module.css';
import { BookHead } from './BookHead.tsx';
import { ItemRow } from './ItemRow.tsx';
import { type BookOf, useBook } from './useBook.ts';

interface EditorProps {
  readonly stored: BookOf<TemplateItem>;
  readonly readOnly: boolean;
}

/** The template of checklists, in both languages, by phase (6, norm). */
export function TemplateEditor({ stored, readOnly }: EditorProps) {
  const { t } = useTranslation('reception');
  const saving = queries.reception.template.save.mutationOptions();
  const book = useBook({ name: 'template', stored, readOnly, saving });
  const add = (phase: Phase) => {
    const id = `item-${crypto.randomUUID().slice(0, 8)}`;
    const last = book.items.findLastIndex((item) => item.phase === phase);
    book.change(book.items.toSpliced(last + 1, 0, { ...newItem, id, phase }));
  };
  return (
    <Section
      title={t('settings.template')}
      actions={
        <>
          <ExcelAct file={() => api.lists.receptionItems()} />
          <Kbd keys="ctrl+s" />
        </>
      }
    >
      <BookHead stored={stored} book={book} readOnly={readOnly} />
      {phases.map((phase) => (
        <PhaseTable key={phase} phase={phase} book={book} readOnly={readOnly} onAdd={() => add(phase)} />
      ))}
    </Section>
  );
}

const newItem: Omit<TemplateItem, 'id' | 'phase'> = {
  clause: '6',
  zh: '',
  en: '',
  grades: ['A', 'B', 'C'],
  duty: 'host',
  due: null,
  mandatory: false,
};

interface PhaseTableProps {
  readonly phase: Phase;
  readonly book: ReturnType<typeof useBook<TemplateItem, unknown>>;
  readonly readOnly: boolean;
  readonly onAdd: () => void;
}

const columns = ['zh', 'en', 'clause', 'grades', 'duty', 'due', 'mandatory'] as const;

function PhaseTable({ phase, book, readOnly, onAdd }: PhaseTableProps) {
  const { t } = useTranslation('reception');
  return (
    <>
      <h3 className={styles['phase']}>{t(`phase.${phase}`)}</h3>
      <table className={styles['book']}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`settings.${column}`)}
              </th>
            ))}
            <th scope="col">{readOnly ? '' : t('settings.remove')}</th>
          </tr>
        </thead>
        <tbody>
          {book.items.map((item, index) =>
            item.phase === phase ? (
              <ItemRow
                key={item.id}
                item={item}
                readOnly={readOnly}
                wrong={(field) => book.wrong(`items.${index}.${field}`)}
                onChange={(patch) => book.set(index, patch)}
                onMove={(by) => book.move(index, by)}
                onRemove={() => book.remove(index)}
              />
            ) : null,
          )}
        </tbody>
      </table>
      {!readOnly && (
        <Button
          size="small"
          icon={<PlusOutlined />}
          disabled={book.items.length >= templateLimits.items}
          onClick={onAdd}
        >
          {t('settings.add')}
        </Button>
      )}
    </>
  );
}
