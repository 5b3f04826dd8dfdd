import { Input } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskedQuestion, Solution } from '../../../../shared/contract/exams.ts';
import { Field } from '../../../components/FieldGrid.tsx';
import styles from '../exams.module.css';
import { AnswerCard } from '../outcome/AnswerCard.tsx';
import { useMark } from './useMark.ts';

interface MarkCardProps {
  readonly id: string;
  readonly question: AskedQuestion;
  readonly solution: Solution;
  readonly missing: boolean;
  /** Told how what is typed here is saved. */
  readonly onSave: (save: () => Promise<boolean>) => void;
}

/** A short answer with its points and a remark. */
export function MarkCard({ id, question, solution, missing, onSave }: MarkCardProps) {
  const { t } = useTranslation('exams');
  const { place, points } = question;
  const { typed, wrong, flush, put } = useMark(id, question, solution);
  useEffect(() => {
    onSave(flush);
  });
  const shown = wrong ?? (missing && typed.awarded === '' ? t('error.markMissing') : undefined);
  const field = `exam-mark-${place}`;
  return (
    <AnswerCard question={question} solution={solution}>
      <div className={styles['marks']}>
        <Field label={t('mark.points', { most: points })} htmlFor={field} required error={shown}>
          <Input
            id={field}
            className="num"
            inputMode="numeric"
            maxLength={3}
            value={typed.awarded}
            status={shown ? 'error' : ''}
            aria-invalid={shown !== undefined}
            aria-describedby={`${field}-note`}
            onChange={({ target }) => put({ awarded: target.value })}
          />
        </Field>
        <Field label={t('mark.remark')} htmlFor={`${field}-remark`}>
          <Input
            id={`${field}-remark`}
            maxLength={500}
            value={typed.remark}
            onChange={({ target }) => put({ remark: target.value })}
          />
        </Field>
      </div>
    </AnswerCard>
  );
}
