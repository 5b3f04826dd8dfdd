import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ExamQuestionRow, TopicFigures } from '../../../../shared/contract/exam-bank.ts';
import { StateTag } from '../../../components/StateTag.tsx';
import styles from '../exams.module.css';
import type { BankSearch } from '../search.ts';
import { clausesText, useNamed, useTopicName } from '../useNamed.ts';
import { Rate } from './Rate.tsx';

const columns = ['code', 'question', 'topic', 'kind', 'points', 'clauses', 'rightly'] as const;

interface BankRowsProps {
  readonly rows: readonly ExamQuestionRow[];
  readonly topics: readonly TopicFigures[];
}

export function BankRows({ rows, topics }: BankRowsProps) {
  const { t } = useTranslation('exams');
  const named = useNamed();
  const search: BankSearch = useSearch({ strict: false });
  const topicOf = useTopicName(topics);
  const headOf = (column: (typeof columns)[number]) =>
    column === 'question' || column === 'rightly' ? t(`head.${column}`) : t(`column.${column}`);
  return (
    <div role="table" aria-label={t('bank.title')} className={`${styles['box']} ${styles['bank']}`}>
      <div role="row" className={`${styles['row']} ${styles['head']}`}>
        {columns.map((column) => (
          <span key={column} role="columnheader">
            {headOf(column)}
          </span>
        ))}
      </div>
      {rows.map((row) => (
        <Link
          key={row.id}
          to="/exams/bank"
          search={{ ...search, question: row.id }}
          role="row"
          className={styles['row'] ?? ''}
          data-row
        >
          <span role="cell" className="num">
            {row.code}
          </span>
          <span role="cell" className={styles['words']}>
            {!row.active && <StateTag tone="open">{t('bank.retired')}</StateTag>} {named(row)}
          </span>
          <span role="cell">{topicOf(row.topic)}</span>
          <span role="cell">{t(`kind.${row.kind}`)}</span>
          <span role="cell" className="num">
            {row.points}
          </span>
          <span role="cell" className="num">
            {clausesText(row.clauses)}
          </span>
          <span role="cell" className="num">
            <Rate asked={row.asked} rightly={row.rightly} />
          </span>
        </Link>
      ))}
    </div>
  );
}
