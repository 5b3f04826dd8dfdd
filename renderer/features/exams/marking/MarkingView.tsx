import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sitting } from '../../../../shared/contract/exams.ts';
import { queries } from '../../../api/client.ts';
import { problemOf } from '../../../api/errors.ts';
import { useSaveBeforeLeaving } from '../../../api/before-leave.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from '../exams.module.css';
import { About } from '../outcome/Outcome.tsx';
import { MarkCard } from './MarkCard.tsx';

/** Short answers, each with its points and a remark; the others are marked already (5.3.10). */
export function MarkingView({ sitting }: { readonly sitting: Sitting }) {
  const { t } = useTranslation('exams');
  const { id, version, questions, solutions } = sitting;
  const saves = useRef(new Map<number, () => Promise<boolean>>());
  const saveAll = async () => {
    const saved = await Promise.all([...saves.current.values()].map((save) => save()));
    return saved.every(Boolean);
  };
  const complete = useMutation(
    queries.exams.complete.mutationOptions({ onSuccess: () => toast('done', t('mark.done')) }),
  );
  const finish = async () => {
    if (complete.isPending) return;
    // What could not be saved says so at its answer; nothing is completed without it.
    if (await saveAll()) complete.mutate({ id, version });
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
