import { useMutation } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sitting } from '../../../../shared/contract/exams.ts';
import { isAnswered } from '../../../../shared/domain/exams/marking.ts';
import { queries } from '../../../api/client.ts';
import { toast } from '../../../components/toasts.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from '../exams.module.css';
import { HandInPanel } from './HandInPanel.tsx';
import { Moves } from './Moves.tsx';
import { QuestionMap } from './QuestionMap.tsx';
import { QuestionView } from './QuestionView.tsx';
import { TimeLeft } from './TimeLeft.tsx';
import { useAnswers } from './useAnswers.ts';
import { useRemaining } from './useRemaining.ts';

/** One question at a glance, all of them beside it, the time above; kept as it is answered (5.3.10). */
export function Taking({ sitting, onOver }: { readonly sitting: Sitting; readonly onOver: () => void }) {
  const { t } = useTranslation('exams');
  const { questions } = sitting;
  const over = useOnce(() => {
    toast('soon', t('take.timeOver'));
    onOver();
  });
  const { answers, saving, put, flush } = useAnswers(sitting, over);
  const left = useRemaining(sitting.id, sitting.remainingMs ?? 0, over);
  const [at, go] = usePlace(sitting);
  const [handing, setHanding] = useState(false);
  const last = questions.length - 1;
  useShortcut('enter', () => (at === last ? setHanding(true) : go(at + 1)), { inFields: false });
  useShortcut('ctrl+enter', () => setHanding(true));
  const question = questions[at];
  const answer = answers[at];
  if (!question || !answer) return null;
  return (
    <div className={styles['taking']}>
      <div className={styles['paper']}>
        <QuestionView
          key={at}
          question={question}
          answer={answer}
          count={questions.length}
          onAnswer={(next, typed) => put(at, next, typed)}
          onMove={(by) => go(at + by)}
        />
        <Moves at={at} last={last} saving={saving} onGo={go} onHand={() => setHanding(true)} />
      </div>
      <aside className={styles['beside']}>
        <TimeLeft left={left} />
        <QuestionMap answers={answers} at={at} onGo={go} />
      </aside>
      {handing && <HandIn {...{ sitting, answers, flush }} onClose={() => setHanding(false)} onGo={go} />}
    </div>
  );
}

interface HandInProps {
  readonly sitting: Sitting;
  readonly answers: ReturnType<typeof useAnswers>['answers'];
  readonly flush: () => Promise<boolean>;
  readonly onGo: (place: number) => void;
  readonly onClose: () => void;
}

function HandIn({ sitting: { id, version }, answers, flush, onGo, onClose }: HandInProps) {
  const submit = useMutation(queries.exams.submit.mutationOptions());
  const [unsent, setUnsent] = useState(false);
  const handIn = async () => {
    // It is not handed in without what is not saved yet.
    const saved = await flush();
    setUnsent(!saved);
    if (saved) submit.mutate({ id, version });
  };
  return (
    <HandInPanel
      answers={answers}
      busy={submit.isPending}
      unsent={unsent}
      error={submit.error}
      onGo={(place) => {
        onClose();
        onGo(place);
      }}
      onHandIn={() => void handIn()}
      onClose={onClose}
    />
  );
}

/** The question on the screen: at first the one that is open. */
function usePlace({ questions }: Sitting): readonly [number, (to: number) => void] {
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      questions.findIndex((one) => !isAnswered(one)),
    ),
  );
  const go = (to: number) => setAt(Math.min(Math.max(to, 0), questions.length - 1));
  useShortcut('right, pagedown', () => go(at + 1), { inFields: false });
  useShortcut('left, pageup', () => go(at - 1), { inFields: false });
  return [at, go];
}

/** The same function for good, which does its work the first time. */
function useOnce(work: () => void): () => void {
  const latest = useRef(work);
  const done = useRef(false);
  useEffect(() => {
    latest.current = work;
  });
  return useCallback(() => {
    if (done.current) return;
    done.current = true;
    latest.current();
  }, []);
}
