import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import styles from './Today.module.css';

interface ShortLineProps {
  readonly to: '/orders/$id' | '/drafts/$id' | '/handovers/$id' | '/customers/$id' | '/shifts/$id';
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly note: ReactNode;
  readonly tag: ReactNode;
}

/** A row of a narrow list, two lines high. */
export function ShortLine({ to, id, title, text, note, tag }: ShortLineProps) {
  return (
    <Link data-row to={to} params={{ id }} className={styles['short'] ?? ''}>
      <span className={styles['shortTitle']}>{title}</span>
      <span className={styles['tag']}>{tag}</span>
      <span className={styles['shortText']}>{text}</span>
      <span className={styles['note']}>{note}</span>
    </Link>
  );
}
