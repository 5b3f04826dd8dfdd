import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AskedQuestion } from '../../../../shared/contract/exams.ts';
import { letterOf } from '../../../../shared/domain/exams/bank-table.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from '../exams.module.css';
import { useNamed } from '../useNamed.ts';
import type { Answer } from './answer-keeper.ts';

interface QuestionViewProps {
  readonly question: AskedQuestion;
  readonly answer: Answer;
  readonly count: number;
  readonly onAnswer: (answer: Answer, typed?: boolean) => void;
  readonly onMove: (by: 1 | -1) => void;
}

/** The question in the language of the screen; options by number, letter or mouse. */
export function QuestionView({ question, answer, count, onAnswer, onMove }: QuestionViewProps) {
  const { t } = useTranslation('exams');
  const named = useNamed();
  const { place, kind, points } = question;
  const flag = () => onAnswer({ ...answer, flagged: !answer.flagged });
  useShortcut('m', flag, { inFields: false });
  return (
    <section className={styles['question']} aria-labelledby="exam-question">
      <header>
        <b className="num">{t('take.number', { number: place + 1, count })}</b>
        <span>{t(`kind.${kind}`)}</span>
        <span className="num">{t('take.points', { points })}</span>
        <button
          type="button"
          aria-pressed={answer.flagged}
          data-tone={answer.flagged ? 'soon' : undefined}
          onClick={flag}
        >
          {t(answer.flagged ? 'take.flagged' : 'take.flag')} <Kbd keys="m" />
        </button>
      </header>
      <h2 id="exam-question">{named({ zh: question.zh.text, en: question.en.text })}</h2>
      {kind === 'short' ? (
        <Input.TextArea
          ref={focusOnce}
          rows={7}
          maxLength={2_000}
          aria-label={t('take.answer')}
          value={answer.text}
          onChange={({ target }) => onAnswer({ ...answer, text: target.value }, true)}
          onKeyDown={(event) => {
            if (event.key !== 'PageDown' && event.key !== 'PageUp') return;
            event.preventDefault();
            onMove(event.key === 'PageDown' ? 1 : -1);
          }}
        />
      ) : (
        <Options question={question} chosen={answer.chosen} onChosen={(chosen) => onAnswer({ ...answer, chosen })} />
      )}
    </section>
  );
}

/** The field of a short answer is where one goes on; the same function for good, so that it does so once. */
function focusOnce(field: { focus(): void } | null): void {
  field?.focus();
}

interface OptionsProps {
  readonly question: AskedQuestion;
  readonly chosen: readonly number[];
  readonly onChosen: (chosen: readonly number[]) => void;
}

function Options({ question, chosen, onChosen }: OptionsProps) {
  const { t } = useTranslation('exams');
  const named = useNamed();
  const { kind, zh, en } = question;
  const several = kind === 'multiple';
  const options =
    kind === 'trueFalse'
      ? [t('truth.true'), t('truth.false')]
      : zh.options.map((option, at) => named({ zh: option, en: en.options[at] ?? '' }));
  const choose = (at: number) => {
    if (at >= options.length) return;
    if (!several) onChosen([at]);
    else
      onChosen(
        chosen.includes(at)
          ? chosen.filter((one) => one !== at)
          : [...chosen, at].toSorted((one, other) => one - other),
      );
  };
  useShortcut('1, a', () => choose(0), { inFields: false });
  useShortcut('2, b', () => choose(1), { inFields: false });
  useShortcut('3, c', () => choose(2), { inFields: false });
  useShortcut('4, d', () => choose(3), { inFields: false });
  useShortcut('5, e', () => choose(4), { inFields: false });
  useShortcut('6, f', () => choose(5), { inFields: false });
  return (
    <div
      role={several ? 'group' : 'radiogroup'}
      aria-label={several ? t('take.multipleHint') : t('take.answer')}
      className={styles['options']}
      data-own-digits
    >
      {several && <span className="faint">{t('take.multipleHint')}</span>}
      {options.map((option, at) => (
        <button
          key={letterOf(at)}
          type="button"
          role={several ? 'checkbox' : 'radio'}
          aria-checked={chosen.includes(at)}
          data-chosen={chosen.includes(at) || undefined}
          onClick={(event) => {
            choose(at);
            // Enter goes on to the next question instead of choosing once more.
            event.currentTarget.blur();
          }}
        >
          <i aria-hidden>{letterOf(at)}</i>
          <span>{option}</span>
        </button>
      ))}
    </div>
  );
}
