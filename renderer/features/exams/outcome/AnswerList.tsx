import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sitting } from '../../../../shared/contract/exams.ts';
import { Chip } from '../../../components/Popup.tsx';
import { Section } from '../../../components/Section.tsx';
import styles from '../exams.module.css';
import { AnswerCard } from './AnswerCard.tsx';

/** Each question with what was chosen, what was right, and why. */
export function AnswerList({ sitting: { questions, solutions } }: { readonly sitting: Sitting }) {
  const { t } = useTranslation('exams');
  const [wrongOnly, setWrongOnly] = useState(false);
  const cards = questions.flatMap((question) => {
    const solution = solutions.find(({ place }) => place === question.place);
    return solution && !(wrongOnly && solution.awarded === question.points) ? [{ question, solution }] : [];
  });
  return (
    <Section
      title={t('outcome.answers')}
      actions={<Chip label={t('outcome.onlyWrong')} active={wrongOnly} onToggle={setWrongOnly} />}
    >
      <ol className={styles['answers']}>
        {cards.map(({ question, solution }) => (
          <AnswerCard key={question.place} question={question} solution={solution} />
        ))}
      </ol>
    </Section>
  );
}
