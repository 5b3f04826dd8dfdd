import { useTranslation } from 'react-i18next';
import { isAnswered } from '../../../../shared/domain/exams/marking.ts';
import styles from '../exams.module.css';
import type { Answer } from './answer-keeper.ts';

interface QuestionMapProps {
  readonly answers: readonly Answer[];
  readonly at: number;
  readonly onGo: (place: number) => void;
}

/** All questions by number: answered, open, marked. */
export function QuestionMap({ answers, at, onGo }: QuestionMapProps) {
  const { t } = useTranslation('exams');
  const answered = answers.filter(isAnswered).length;
  return (
    <nav aria-label={t('take.list')} className={styles['map']}>
      <p className="num">{t('take.answered', { answered, count: answers.length })}</p>
      <div>
        {answers.map((answer, place) => {
          const state = answer.flagged ? 'stateFlagged' : isAnswered(answer) ? 'stateAnswered' : 'stateOpen';
          return (
            <button
              // oxlint-disable-next-line react/no-array-index-key
              key={place}
              type="button"
              className="num"
              data-answered={isAnswered(answer) || undefined}
              data-flagged={answer.flagged || undefined}
              aria-current={place === at ? 'step' : undefined}
              aria-label={t('take.goTo', { number: place + 1, state: t(`take.${state}`) })}
              onClick={(event) => {
                onGo(place);
                event.currentTarget.blur();
              }}
            >
              {place + 1}
            </button>
          );
        })}
      </div>
    </nav>
  );
}
