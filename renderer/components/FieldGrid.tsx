import type { ReactNode } from 'react';
import styles from './FieldGrid.module.css';

interface GridProps {
  readonly columns?: 1 | 2 | 3 | 4 | 6;
  readonly children: ReactNode;
}

/** Columns of short fields, labels above; fewer columns on a narrow screen. */
export function FieldGrid({ columns = 2, children }: GridProps) {
  return (
    <div className={styles['grid']} data-columns={columns}>
      {children}
    </div>
  );
}

interface FieldProps {
  readonly label: string;
  /** `id` of the control. */
  readonly htmlFor: string;
  readonly required?: boolean;
  readonly error?: string | undefined;
  readonly hint?: ReactNode;
  /** Columns that the field takes. */
  readonly span?: 1 | 2 | 3 | 4 | 6;
  readonly children: ReactNode;
}

/** One field with its label and what is wrong with it; the control points to `<htmlFor>-note` by `aria-describedby`. */
export function Field({ label, htmlFor, required = false, error, hint, span = 1, children }: FieldProps) {
  return (
    <div className={styles['field']} data-span={span} data-wrong={error ? '' : undefined}>
      <label htmlFor={htmlFor}>{required ? <Required label={label} /> : label}</label>
      {children}
      <div
        id={`${htmlFor}-note`}
        className={error ? styles['error'] : styles['hint']}
        role={error ? 'alert' : undefined}
      >
        {error ?? hint}
      </div>
    </div>
  );
}

/** The star goes with the end of the last word, never alone onto a line. */
function Required({ label }: { readonly label: string }) {
  const end = /[^\s\p{Script=Han}]+$|.{1,2}$/u.exec(label)?.[0] ?? '';
  return (
    <>
      {label.slice(0, label.length - end.length)}
      <span className={styles['together']}>
        {end}
        <span className={styles['required']} aria-hidden>
          *
        </span>
      </span>
    </>
  );
}

/** Label and value pairs that are read, not typed. */
export function Facts({ columns = 2, children }: GridProps) {
  return (
    <dl className={styles['facts']} data-columns={columns}>
      {children}
    </dl>
  );
}

interface FactProps {
  readonly label: string;
  readonly span?: 1 | 2 | 3 | 4 | 6;
  readonly children: ReactNode;
}

export function Fact({ label, span = 1, children }: FactProps) {
  return (
    <div className={styles['fact']} data-span={span}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
