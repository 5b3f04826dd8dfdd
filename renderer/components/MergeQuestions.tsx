import { Button } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergeQuestion } from '../../shared/lib/merge.ts';
import { Kbd } from './Kbd.tsx';
import styles from './MergeQuestions.module.css';
import { isComposing, useShortcut } from './useShortcut.ts';

/** How a form names its fields and shows their values. */
export interface FieldWords {
  readonly fieldName: (path: string) => string;
  readonly valueText: (path: string, value: unknown) => string;
}

interface MergeQuestionsProps extends FieldWords {
  /** As they stand after all that was typed since they were asked. */
  readonly questions: readonly MergeQuestion[];
  /** Who saved the other values; empty when nobody knows. */
  readonly name: string;
  /** The chosen value of each field. */
  readonly onSettle: (answers: ReadonlyMap<string, unknown>) => void;
}

/**
 * Two people changed the same fields to different ends: asks field by field, ours chosen to begin with. Alt+X goes there,
 * the arrows choose, Ctrl+Enter answers.
 */
export function MergeQuestions(props: MergeQuestionsProps) {
  const { t } = useTranslation('common');
  const { questions, name, onSettle } = props;
  const box = useRef<HTMLElement>(null);
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const goThere = () => box.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  useShortcut('alt+x', goThere, { enabled: questions.length > 0 });
  if (questions.length === 0) return null;
  const answer = () => {
    onSettle(new Map(questions.map((one) => [one.path, theirs.has(nameOf(one)) ? one.theirs : one.mine])));
    setTheirs(new Set());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    event.stopPropagation();
    answer();
  };
  const choose = (question: MergeQuestion, other: boolean) => {
    const next = new Set(theirs);
    if (other) next.add(nameOf(question));
    else next.delete(nameOf(question));
    setTheirs(next);
  };
  return (
    // The whole box hears its one key.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={box}
      className={styles['merge']}
      role="alertdialog"
      aria-label={t('merge.title')}
      onKeyDown={onKeyDown}
    >
      <h2>
        {t('merge.title')} <Kbd keys="alt+x" />
      </h2>
      <p>{name ? t('merge.textBy', { name }) : t('merge.text')}</p>
      <table>
        <thead>
          <tr>
            <th>{t('merge.field')}</th>
            <th>{t('merge.mine')}</th>
            <th>{name ? t('merge.theirsBy', { name }) : t('merge.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {questions.map((question) => (
            <MergeRow
              key={nameOf(question)}
              {...props}
              question={question}
              other={theirs.has(nameOf(question))}
              onChoose={(other) => choose(question, other)}
            />
          ))}
        </tbody>
      </table>
      <Button type="primary" onClick={answer}>
        {t('merge.answer')} <Kbd keys="ctrl+enter" onColour />
      </Button>
    </section>
  );
}

/** Rows may move while the question is open. */
function nameOf({ askedAt, path }: MergeQuestion): string {
  return askedAt ?? path;
}

interface MergeRowProps extends FieldWords {
  readonly question: MergeQuestion;
  readonly other: boolean;
  readonly onChoose: (other: boolean) => void;
}

function MergeRow({ question, other, onChoose, fieldName, valueText }: MergeRowProps) {
  const { t } = useTranslation('common');
  const { path, mine, theirs } = question;
  const side = (isTheirs: boolean, value: unknown) => (
    <td>
      <label>
        <input
          type="radio"
          name={`merge-${nameOf(question)}`}
          checked={other === isTheirs}
          onChange={() => onChoose(isTheirs)}
        />
        {value === null && path.includes('.') ? t('merge.removed') : valueText(path, value)}
      </label>
    </td>
  );
  return (
    <tr>
      <th scope="row">{fieldName(path)}</th>
      {side(false, mine)}
      {side(true, theirs)}
    </tr>
  );
}
