import { problemOf } from '../../../api/errors.ts';

/** What stands at one question in this window. */
export interface Answer {
  readonly chosen: readonly number[];
  readonly text: string;
  readonly flagged: boolean;
}

export type Saving = 'saved' | 'saving' | 'failed';

interface KeeperDeps {
  readonly send: (place: number, answer: Answer) => Promise<unknown>;
  readonly onState: (state: Saving) => void;
  /** The app takes nothing more: the exam has ended. */
  readonly onOver: () => void;
}

/** Words rest so long before they are sent, and what failed is tried again after it, in ms. */
const pause = { typing: 600, failed: 3_000 } as const;

/** Hands answers over one after the other; of each question only the last. */
export function createAnswerKeeper({ send, onState, onOver }: KeeperDeps) {
  const waiting = new Map<number, Answer>();
  let running: Promise<boolean> = Promise.resolve(true);
  let ended = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function drain(): Promise<boolean> {
    clearTimeout(timer);
    if (ended) return false;
    for (const [place, answer] of waiting) {
      waiting.delete(place);
      onState('saving');
      try {
        await send(place, answer);
      } catch (error) {
        const { code } = problemOf(error);
        if (code === 'exams.timeOver' || code === 'exams.notRunning') {
          ended = true;
          onOver();
          return false;
        }
        // A newer answer to the same question has taken its place meanwhile.
        if (!waiting.has(place)) waiting.set(place, answer);
        onState('failed');
        timer = setTimeout(() => void flush(), pause.failed);
        return false;
      }
    }
    onState('saved');
    return true;
  }

  /** True when everything is with the app. */
  function flush(): Promise<boolean> {
    running = running.then(drain);
    return running;
  }

  return {
    flush,
    put(place: number, answer: Answer, typed: boolean): void {
      waiting.set(place, answer);
      clearTimeout(timer);
      if (typed) timer = setTimeout(() => void flush(), pause.typing);
      else void flush();
    },
  };
}
