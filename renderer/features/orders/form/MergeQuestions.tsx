import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormSession, useFormState } from './form-context.ts';
import styles from './form.module.css';
import type { MergeQuestion } from './merge.ts';
import { useMergeValueText } from './merge-text.ts';
import { useFieldName } from '../useOrderTexts.ts';

/** The same draft was changed elsewhere to another end: asks field by field, and drops nothing unasked. */
export function MergeQuestions() {
  const { t } = useTranslation('orders');
  const { keeper } = useFormSession();
  const questions = useFormState((state) => state.questions);
  const author = useFormState((state) => state.theirs?.authorName ?? '');
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  if (questions.length === 0) return null;
  const answer = () => {
    keeper.settle(new Map(questions.map(({ path, mine, theirs: other }) => [path, theirs.has(path) ? other : mine])));
    setTheirs(new Set());
  };
  const choose = (path: string, other: boolean) => {
    const next = new Set(theirs);
    if (other) next.add(path);
    else next.delete(path);
    setTheirs(next);
  };
  return (
    <section className={styles['merge']} role="alertdialog" aria-label={t('merge.title')}>
      <h2>{t('merge.title')}</h2>
      <p>{t('merge.text', { name: author })}</p>
      <table>
        <thead>
          <tr>
            <th>{t('merge.field')}</th>
            <th>{t('merge.mine')}</th>
            <th>{t('merge.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {questions.map((question) => (
            <MergeRow
              key={question.path}
              question={question}
              other={theirs.has(question.path)}
              onChoose={(other) => choose(question.path, other)}
            />
          ))}
        </tbody>
      </table>
      <Button type="primary" onClick={answer}>
        {t('merge.answer')}
      </Button>
    </section>
  );
}

interface MergeRowProps {
  readonly question: MergeQuestion;
  readonly other: boolean;
  readonly onChoose: (other: boolean) => void;
}

function MergeRow({ question, other, onChoose }: MergeRowProps) {
  const fieldName = useFieldName();
  const valueText = useMergeValueText();
  const side = (theirs: boolean, value: unknown) => (
    <td>
      <label>
        <input
          type="radio"
          name={`merge-${question.path}`}
          checked={other === theirs}
          onChange={() => onChoose(theirs)}
        />
        {valueText(question.path, value)}
      </label>
    </td>
  );
  return (
    <tr>
      <th scope="row">{fieldName(question.path)}</th>
      {side(false, question.mine)}
      {side(true, question.theirs)}
    </tr>
  );
}
