import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../components/useShortcut.ts';
import type { DangerousGoodsSectionProps } from './DangerousGoodsSection.tsx';
import styles from './dangerousGoods.module.css';

const answers = ['no', 'yes'] as const;

interface AnswerProps extends Pick<DangerousGoodsSectionProps, 'set'> {
  readonly answered: string;
  readonly missing: boolean;
  /** The list of what is refused, opened and closed. */
  readonly onList: () => void;
}

/** The question and its two answers: 1 and 2, N and Y or the arrows choose, Space opens the list. */
export function Answer({ answered, missing, set, onList }: AnswerProps) {
  const { t } = useTranslation('dangerousGoods');
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.altKey || event.metaKey) return;
    const chosen = answerOf(event.key, answered);
    if (!chosen && event.key !== ' ') return;
    event.preventDefault();
    if (chosen) set('dangerousDeclared', chosen);
    else onList();
  };
  return (
    <>
      <span className={styles['question']} id={id}>
        {t('section.question')}
        <span className={styles['required']} aria-hidden>
          *
        </span>
      </span>
      <div
        className={styles['segments']}
        role="radiogroup"
        tabIndex={0}
        data-field="dangerousDeclared"
        aria-labelledby={id}
        aria-required
        aria-invalid={missing || undefined}
        onKeyDown={onKeyDown}
      >
        {answers.map((answer, index) => (
          <div
            key={answer}
            role="radio"
            tabIndex={-1}
            aria-checked={answered === answer}
            data-answer={answer}
            className={styles['segment']}
            onMouseDown={(event) => {
              event.preventDefault();
              event.currentTarget.parentElement?.focus();
              set('dangerousDeclared', answer);
            }}
          >
            <kbd aria-hidden>{index + 1}</kbd>
            {t(`section.${answer}`)}
          </div>
        ))}
      </div>
    </>
  );
}

function answerOf(key: string, now: string): 'no' | 'yes' | null {
  if (key === '1' || key.toLowerCase() === 'n') return 'no';
  if (key === '2' || key.toLowerCase() === 'y') return 'yes';
  if (key === 'ArrowRight' || key === 'ArrowLeft') return now === 'no' ? 'yes' : 'no';
  return null;
}
