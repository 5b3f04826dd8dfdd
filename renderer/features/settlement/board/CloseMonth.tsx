import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Due } from '../../../../shared/contract/settlement.ts';
import { api } from '../../../api/client.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from '../settlement.module.css';

interface CloseMonthProps {
  readonly month: string;
  readonly toDraft: number;
  /** The month while it is being closed, `null` afterwards. */
  readonly onRunning: (month: string | null) => void;
}

/** Drafts what is due, some customers at a time; the window stays free, and Escape ends it after those under way. */
export function CloseMonth({ month, toDraft, onRunning }: CloseMonthProps) {
  const { t } = useTranslation('settlement');
  const { drafted, left, running, error, start, stop } = useClosing(month, onRunning);
  useShortcut('d', start, { inFields: false, enabled: toDraft > 0 && !running });
  useShortcut('escape', stop, { enabled: running });
  if (running) {
    const total = drafted + (left ?? toDraft);
    return (
      <div className={styles['progress']} role="status">
        <progress max={total} value={drafted} aria-label={t('close.running', { done: drafted, total })} />
        {t('close.running', { done: drafted, total })}
        <Button onClick={stop}>
          {t('close.stop')} <Kbd keys="escape" />
        </Button>
      </div>
    );
  }
  return (
    <>
      <ProblemNote error={error} onRetry={start} />
      {toDraft > 0 && (
        <div className={styles['progress']}>
          {t('close.due', { count: toDraft })}
          <Button type="primary" onClick={start} aria-keyshortcuts="D">
            {t('close.all')} <Kbd keys="d" onColour />
          </Button>
        </div>
      )}
    </>
  );
}

type Step = Awaited<ReturnType<typeof api.settlement.close>>;

function useClosing(month: string, onRunning: CloseMonthProps['onRunning']) {
  const { t } = useTranslation('settlement');
  const [drafted, setDrafted] = useState(0);
  const [left, setLeft] = useState<number | null>(null);
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const going = useRef(false);
  const stop = () => {
    going.current = false;
  };
  useEffect(() => stop, []);
  useEffect(() => {
    if (!running) return undefined;
    onRunning(month);
    return () => onRunning(null);
  }, [running, month, onRunning]);
  const start = async () => {
    if (going.current) return;
    going.current = true;
    setRunning(true);
    setError(null);
    setDrafted(0);
    setLeft(null);
    let done = 0;
    let due: readonly Due[] | null = null;
    try {
      while (going.current) {
        // One unit of work after the other: each is whole, whatever comes after it.
        // oxlint-disable-next-line no-await-in-loop
        const step: Step = await api.settlement.close({ month, due: due && [...due] });
        done += step.drafted;
        due = step.left;
        setDrafted(done);
        setLeft(due.length);
        if (due.length === 0) break;
      }
      toast('done', t('close.done', { count: done }));
    } catch (caught) {
      setError(caught);
    }
    going.current = false;
    setRunning(false);
  };
  return { drafted, left, running, error, start: () => void start(), stop };
}
