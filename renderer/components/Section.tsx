import { type ReactNode, useId } from 'react';
import { Kbd } from './Kbd.tsx';
import styles from './Section.module.css';

interface SectionProps {
  readonly title: string;
  /** Reached by Alt and this letter. */
  readonly letter?: string;
  readonly actions?: ReactNode;
  /** The content brings its own edges: lists and tables. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

/** A titled box of a page or form. */
export function Section({ title, letter, actions, flush = false, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 id={id}>{title}</h2>
        {letter && <Kbd keys={`alt+${letter}`} />}
        {actions && <div className={styles['actions']}>{actions}</div>}
      </div>
      <div className={flush ? undefined : styles['body']}>{children}</div>
    </section>
  );
}
