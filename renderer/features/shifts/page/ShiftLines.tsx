import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShiftLineView } from '../../../../shared/contract/shifts.ts';
import { lineWords } from '../../../../shared/domain/shifts/line-words.ts';
import { shiftSections } from '../../../../shared/domain/shifts/shift-list.ts';
import { Section } from '../../../components/Section.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { Time } from '../../../components/Time.tsx';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import styles from '../shifts.module.css';

interface LinesProps {
  readonly lines: readonly ShiftLineView[];
  /** The note: written or read. */
  readonly note: (line: ShiftLineView) => ReactNode;
  /** Whether it goes over: chosen, or what became of it. */
  readonly goes: (line: ShiftLineView) => ReactNode;
}

/** The matters of a list, a section each. */
export function ShiftLines({ lines, note, goes }: LinesProps) {
  const { t } = useTranslation('shifts');
  if (lines.length === 0) return <p className="faint">{t('page.nothing')}</p>;
  return shiftSections.map((section) => {
    const own = lines.filter((line) => line.section === section);
    if (own.length === 0) return null;
    return (
      <Section key={section} title={`${t(`section.${section}`)} (${own.length})`} flush>
        <div role="table" aria-label={t(`section.${section}`)}>
          {own.map((line) => (
            <div key={line.key} role="row" className={styles['line']}>
              <Matter line={line} />
              <span role="cell">{line.at !== null && <Time at={line.at} show="near" />}</span>
              <span role="cell">{note(line)}</span>
              <span role="cell">{goes(line)}</span>
            </div>
          ))}
        </div>
      </Section>
    );
  });
}

function Matter({ line }: { readonly line: ShiftLineView }) {
  const translate = useTranslate();
  const words = lineWords(line);
  return (
    <>
      <span role="cell">
        <Place line={line} /> {line.customerName} <small>{line.detail}</small>
      </span>
      <span role="cell">{words && translate(words)}</span>
    </>
  );
}

function Place({ line: { section, id, label } }: { readonly line: ShiftLineView }) {
  const { t } = useTranslation('shifts');
  const search = { task: id };
  switch (section) {
    case 'orders':
      return (
        <Link to="/orders/$id" params={{ id }}>
          {label}
        </Link>
      );
    case 'drafts':
      return (
        <Link to="/drafts/$id" params={{ id }}>
          {label || t('page.draftName')}
        </Link>
      );
    case 'promises':
      return (
        <Link to="/promises" search={{ promise: id }}>
          {label || t('page.promiseName')}
        </Link>
      );
    case 'reports':
      return (
        <Link to="/reports/new" search={{ draft: id }}>
          {label || t('page.draftName')}
        </Link>
      );
    case 'notes':
      return (
        <Link to="/notes" search={{ note: id }}>
          {label || t('page.noteName')}
        </Link>
      );
    case 'tasks':
    case 'calls':
    case 'alerts':
      return (
        <Link to="/tasks" search={search}>
          {label}
        </Link>
      );
    default:
      return <b>{label}</b>;
  }
}

/** What became of a matter since it was handed over. */
export function FateTag({ fate }: Pick<ShiftLineView, 'fate'>) {
  const { t } = useTranslation('shifts');
  if (fate === 'waiting') return null;
  const tone = fate === 'done' || fate === 'moved' ? 'done' : 'open';
  return <StateTag tone={tone}>{t(`fate.${fate}`)}</StateTag>;
}
