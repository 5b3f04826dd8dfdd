import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../components/useShortcut.ts';
import type { DangerousGoodsSectionProps } from './DangerousGoodsSection.tsx';
import styles from './dangerousGoods.module.css';

const answers = ['no', 'yes'] as const;

interface AnswerProps extends Pick<DangerousGoodsSectionProps, 'form' | 'set'> {
  /** Goods are on the list: what the client said has to be noted. */
  readonly explain: boolean;
}

/** The question and its two answers: 1 and 2, N and Y or the arrows choose. */
export function Answer({ form, set, explain }: AnswerProps) {
  const { t } = useTranslation('dangerousGoods');
  const id = useId();
  const answered = form.dangerousDeclared;
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.altKey || event.metaKey) return;
    const chosen = answerOf(event.key, answered);
    if (!chosen) return;
    event.preventDefault();
    set('dangerousDeclared', chosen);
  };
  const detailsLabel = t(answered === 'yes' || !explain ? 'section.details' : 'section.detailsReason');
  return (
    <>
      <p className={styles['question']} id={`${id}-question`}>
        {t('section.question')}
      </p>
      <div className={styles['answer']}>
        <div
          className={styles['segments']}
          role="radiogroup"
          tabIndex={0}
          data-field="dangerousDeclared"
          aria-labelledby={`${id}-question`}
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
        <div className={styles['details']}>
          <label htmlFor={id}>{detailsLabel}</label>
          <input
            id={id}
            data-field="dangerousDetails"
            autoComplete="off"
            value={form.dangerousDetails}
            placeholder={answered === 'yes' ? t('section.detailsHint') : ''}
            onChange={(event) => set('dangerousDetails', event.target.value)}
          />
        </div>
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
