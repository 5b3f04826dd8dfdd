import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskedQuestion, Solution } from '../../../../shared/contract/exams.ts';
import { letterOf } from '../../../../shared/domain/exams/bank-table.ts';
import { isAnswered } from '../../../../shared/domain/exams/marking.ts';
import { StateTag } from '../../../components/StateTag.tsx';
import styles from '../exams.module.css';
import { clausesText, useNamed } from '../useNamed.ts';

interface AnswerCardProps {
  readonly question: AskedQuestion;
  readonly solution: Solution;
  /** Where a marker gives points. */
  readonly children?: ReactNode;
}

/** A question as it was put and answered, with its solution. */
export function AnswerCard({ question, solution, children }: AnswerCardProps) {
  const { t } = useTranslation('exams');
  const named = useNamed();
  const { place, kind, points, zh, en, text } = question;
  const { awarded, remark, clauses } = solution;
  const explanation = named({ zh: solution.zh.explanation, en: solution.en.explanation });
  const model = named({ zh: solution.zh.model, en: solution.en.model });
  const tone = awarded === null ? 'waiting' : awarded === points ? 'done' : awarded > 0 ? 'soon' : 'late';
  return (
    <li className={styles['answer']}>
      <header>
        <b className="num">{place + 1}</b>
        <span>{named({ zh: zh.text, en: en.text })}</span>
        <StateTag tone={tone}>
          <span className="num">
            {awarded ?? '–'}/{points}
          </span>
        </StateTag>
      </header>
      {kind !== 'short' && <Options question={question} right={solution.right} />}
      {kind === 'short' && <p className={styles['typed']}>{text}</p>}
      {!isAnswered(question) && <p data-tone="late">{t('outcome.notAnswered')}</p>}
      <dl>
        {model !== '' && (
          <>
            <dt>{t('outcome.model')}</dt>
            <dd>{model}</dd>
          </>
        )}
        {explanation !== '' && (
          <>
            <dt>{t('outcome.explanation')}</dt>
            <dd>{explanation}</dd>
          </>
        )}
        <dt>{t('outcome.clauses')}</dt>
        <dd className="num">{clausesText(clauses)}</dd>
        {remark !== '' && !children && (
          <>
            <dt>{t('outcome.remark')}</dt>
            <dd>{remark}</dd>
          </>
        )}
      </dl>
      {children}
    </li>
  );
}

function Options({ question, right }: { readonly question: AskedQuestion; readonly right: readonly number[] }) {
  const { t } = useTranslation('exams');
  const named = useNamed();
  const { kind, zh, en, chosen } = question;
  const options =
    kind === 'trueFalse'
      ? [t('truth.true'), t('truth.false')]
      : zh.options.map((option, at) => named({ zh: option, en: en.options[at] ?? '' }));
  return (
    <ul>
      {options.map((option, at) => (
        <li
          key={letterOf(at)}
          data-right={right.includes(at) || undefined}
          data-chosen={chosen.includes(at) || undefined}
        >
          <i>{letterOf(at)}</i> {option}
          {chosen.includes(at) && <small>{t('outcome.yours')}</small>}
          {right.includes(at) && <small data-tone="done">{t('outcome.right')}</small>}
        </li>
      ))}
    </ul>
  );
}
