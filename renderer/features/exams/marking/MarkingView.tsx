import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskedQuestion, Sitting, Solution } from '../../../../shared/contract/exams.ts';
import { api, queries } from '../../../api/client.ts';
import { issueText, problemOf } from '../../../api/errors.ts';
import { useSaveBeforeLeaving } from '../../../api/before-leave.ts';
import { Field } from '../../../components/FieldGrid.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import styles from '../exams.module.css';
import { AnswerCard } from '../outcome/AnswerCard.tsx';
import { About } from '../outcome/Outcome.tsx';

/** Short answers, each with its points and a remark; the others are marked already (5.3.10). */
export function MarkingView({ sitting }: { readonly sitting: Sitting }) {
  const { t } = useTranslation('exams');
  const { id, version, questions, solutions } = sitting;
  const saves = useRef(new Map<number, () => Promise<void>>());
  const saveAll = async () => {
    await Promise.all([...saves.current.values()].map((save) => save()));
  };
  const complete = useMutation(
    queries.exams.complete.mutationOptions({ onSuccess: () => toast('done', t('mark.done')) }),
  );
  const finish = async () => {
    if (complete.isPending) return;
    await saveAll();
    complete.mutate({ id, version });
  };
  useShortcut('ctrl+enter', () => void finish());
  useSaveBeforeLeaving(saveAll);
  const issues = complete.error ? problemOf(complete.error).issues : [];
  const short = questions.filter(({ kind }) => kind === 'short');
  return (
    <div className={styles['columns']}>
      <div>
        <Section title={t('mark.title')}>
          <p className="faint">{t('mark.text')}</p>
          <ol className={styles['answers']}>
            {short.map((question) => {
              const solution = solutions.find(({ place }) => place === question.place);
              return (
                solution && (
                  <MarkCard
                    key={question.place}
                    {...{ id, question, solution }}
                    missing={issues.some(({ path }) => path === `awarded.${question.place}`)}
                    onSave={(save) => saves.current.set(question.place, save)}
                  />
                )
              );
            })}
          </ol>
          <ProblemNote error={complete.error} />
          <Button type="primary" loading={complete.isPending} onClick={() => void finish()}>
            {t('mark.complete')} <Kbd keys="ctrl+enter" onColour />
          </Button>
        </Section>
      </div>
      <aside className={styles['side']}>
        <About sitting={sitting} />
      </aside>
    </div>
  );
}

interface MarkCardProps {
  readonly id: string;
  readonly question: AskedQuestion;
  readonly solution: Solution;
  readonly missing: boolean;
  readonly onSave: (save: () => Promise<void>) => void;
}

/** What is typed is kept when typing pauses, and before anything else happens. */
const pause = 600;

function MarkCard({ id, question, solution, missing, onSave }: MarkCardProps) {
  const { t } = useTranslation('exams');
  const translate = useTranslate();
  const { place, points } = question;
  const [typed, setTyped] = useState({
    awarded: solution.awarded === null ? '' : String(solution.awarded),
    remark: solution.remark,
  });
  const [wrong, setWrong] = useState<string | undefined>();
  const kept = useRef(typed);
  const save = async () => {
    if (kept.current === typed) return;
    const awarded = typed.awarded.trim() === '' ? null : Number(typed.awarded);
    if (awarded !== null && !Number.isInteger(awarded)) {
      setWrong(issueText({ path: '', code: 'exams.markWrong', params: { most: points } }, translate));
      return;
    }
    try {
      await api.exams.markAnswer({ id, place, awarded, remark: typed.remark });
      kept.current = typed;
      setWrong(undefined);
    } catch (error) {
      const { issues, code, params } = problemOf(error);
      setWrong(issueText(issues[0] ?? { path: '', code, params }, translate));
    }
  };
  useEffect(() => {
    onSave(save);
    const timer = setTimeout(() => void save(), pause);
    return () => clearTimeout(timer);
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
            onChange={({ target }) => setTyped({ ...typed, awarded: target.value })}
          />
        </Field>
        <Field label={t('mark.remark')} htmlFor={`${field}-remark`}>
          <Input
            id={`${field}-remark`}
            maxLength={500}
            value={typed.remark}
            onChange={({ target }) => setTyped({ ...typed, remark: target.value })}
          />
        </Field>
      </div>
    </AnswerCard>
  );
}
