import { useEffect, useState } from 'react';
import { api } from '../../../api/client.ts';

/** The window says that it is there, and hears how the time stands, in ms. */
const beatEvery = 30_000;

/** What is left by the app's reckoning, counted down by a clock that nobody sets; `onOver` when the app says it is over. */
export function useRemaining(id: string, known: number, onOver: () => void): number {
  const [base, setBase] = useState(() => ({ ms: known, at: performance.now() }));
  const [now, setNow] = useState(() => performance.now());
  const left = Math.max(0, base.ms - (now - base.at));
  const over = left === 0;
  useEffect(() => {
    const tick = setInterval(() => setNow(performance.now()), 1_000);
    return () => clearInterval(tick);
  }, []);
  useEffect(() => {
    let gone = false;
    const beat = async () => {
      try {
        const { remainingMs, state } = await api.exams.beat({ id });
        if (gone) return;
        setBase({ ms: remainingMs, at: performance.now() });
        if (state !== 'running') onOver();
      } catch {
        // Nothing heard: what is known goes on counting down.
      }
    };
    void beat();
    const timer = setInterval(() => void beat(), beatEvery);
    return () => {
      gone = true;
      clearInterval(timer);
    };
    // At nought the app is asked at once: its time counts, and may not have run out by a moment.
  }, [id, over, onOver]);
  return left;
}

/** `44:05`, or `1:02:00` from an hour on. */
export function clockText(ms: number): string {
  const seconds = Math.ceil(ms / 1_000);
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${two(minutes)}:${two(seconds % 60)}`;
}
