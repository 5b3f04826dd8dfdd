import type { ReactNode } from 'react';
import { Section } from '../../components/Section.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import styles from './Today.module.css';

interface RowListProps<Row> {
  readonly title: string;
  /** `undefined` while the first answer is awaited. */
  readonly rows: readonly Row[] | undefined;
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly empty: ReactNode;
  readonly actions?: ReactNode;
  /** Rows with columns that stand under each other. */
  readonly wide?: boolean;
  readonly row: (row: Row) => ReactNode;
}

/** One list of the home with its count, its waiting, its trouble and its emptiness. */
export function RowList<Row>(props: RowListProps<Row>) {
  const { title, rows, error, onRetry, empty, actions, wide = false, row } = props;
  const count = rows && rows.length > 0 ? <span className={styles['count']}>{rows.length}</span> : null;
  return (
    <Section
      title={title}
      flush
      actions={
        <>
          {count}
          {actions}
        </>
      }
    >
      {!rows && !error && <SkeletonRows rows={3} columns={3} />}
      {!rows && Boolean(error) && <ProblemNote error={error} onRetry={onRetry} />}
      {rows?.length === 0 && <div className={styles['empty']}>{empty}</div>}
      {rows && rows.length > 0 && (
        <div className={wide ? `${styles['rows']} ${styles['lines']}` : styles['rows']}>{rows.map(row)}</div>
      )}
    </Section>
  );
}
