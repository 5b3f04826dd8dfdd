import { useTranslation } from 'react-i18next';
import { letterOf } from '../../../../shared/domain/exams/bank-table.ts';
import styles from '../exams.module.css';
import type { TypedQuestion } from './typed-question.ts';

interface RightAnswerProps {
  readonly typed: TypedQuestion;
  readonly wrong: string | undefined;
  readonly onRight: (right: readonly number[]) => void;
}

/** Which of the options are right; boxes also where one is meant, so that too many are told and not swallowed. */
export function RightAnswer({ typed: { kind, zh, en, right }, wrong, onRight }: RightAnswerProps) {
  const { t } = useTranslation('exams');
  if (kind === 'short') return null;
  const count = kind === 'trueFalse' ? 2 : Math.max(zh.options.length, en.options.length);
  const nameOf = (at: number) => (kind === 'trueFalse' ? t(at === 0 ? 'truth.true' : 'truth.false') : letterOf(at));
  return (
    <fieldset className={styles['right']} aria-describedby="exam-right-note">
      <legend>{t('edit.right')}</legend>
      {Array.from({ length: count }, (_, at) => (
        <label key={letterOf(at)}>
          <input
            type="checkbox"
            aria-label={kind === 'trueFalse' ? nameOf(at) : t('edit.isRight', { letter: letterOf(at) })}
            checked={right.includes(at)}
            onChange={({ target }) =>
              onRight(
                target.checked
                  ? [...right, at].toSorted((one, other) => one - other)
                  : right.filter((one) => one !== at),
              )
            }
          />
          {nameOf(at)}
        </label>
      ))}
      <div id="exam-right-note" role={wrong ? 'alert' : undefined} data-tone={wrong ? 'late' : undefined}>
        {wrong ?? <span className="faint">{t('edit.rightHint')}</span>}
      </div>
    </fieldset>
  );
}
