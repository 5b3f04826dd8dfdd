import { problemOf } from '../../../api/errors.ts';

/** What stands at one question in this window. */
export interface Answer {
  readonly chosen: readonly number[];
  readonly text: string;
  readonly flagged: boolean;
}

export type Saving = 'saved' | 'saving' | 'failed';

/** What is not with the app yet, by the place of its question. */
export type Unsaved = ReadonlyMap<number, Answer>;

interface KeeperDeps {
  readonly send: (place: number, answer: Answer) => Promise<unknown>;
  readonly onState: (state: Saving, unsaved: Unsaved) => void;
  /** The app takes nothing more: the exam has ended. */
  readonly onOver: () => void;
  /** Whether who answers is still at the counter: nothing is sent in another one's name. */
  readonly isMine: () => boolean;
}

/** Words rest so long before they are sent; what failed is tried again after ever longer pauses, in ms. */
const pause = { typing: 600, failed: 3_000, longest: 60_000 } as const;
const over: readonly string[] = ['exams.timeOver', 'exams.notRunning'];

/** Hands answers over one after the other; of each question only the last. */
export function createAnswerKeeper({ send, onState, onOver, isMine }: KeeperDeps) {
  const waiting = new Map<number, Answer>();
  const timer = createTimer(() => void flush());
  let running: Promise<boolean> = Promise.resolve(true);
  let ended = false;
  const first = () => waiting.entries().next().value;
  const stop = () => {
    ended = true;
    timer.stop();
  };

  async function drain(): Promise<boolean> {
    timer.stop();
    for (let next = first(); next; next = first()) {
      // His words wait for him, and are not tried under the next person.
      if (!isMine()) stop();
      if (ended) return false;
      const [place, answer] = next;
      onState('saving', waiting);
      try {
        await send(place, answer);
      } catch (error) {
        failed(problemOf(error).code);
        return false;
      }
      // Unless a newer answer to the same question has taken its place meanwhile.
      if (waiting.get(place) === answer) waiting.delete(place);
    }
    timer.worked();
    if (!ended) onState('saved', waiting);
    return !ended;
  }

  function failed(code: string): void {
    const isOver = over.includes(code);
    if (isOver) waiting.clear();
    if (isOver || code === 'exams.notYours') stop();
    if (!ended) timer.failed();
    onState('failed', waiting);
    if (isOver) onOver();
  }

  /** True when everything is with the app. */
  function flush(): Promise<boolean> {
    running = running.then(drain);
    return running;
  }

  function put(place: number, answer: Answer, typed: boolean): void {
    waiting.set(place, answer);
    onState('saving', waiting);
    if (typed) timer.typed();
    else void flush();
  }

  return { flush, stop, put };
}

function createTimer(work: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again: number = pause.failed;
  const stop = () => clearTimeout(timer);
  const after = (ms: number, then: () => void) => {
    stop();
    timer = setTimeout(then, ms);
  };
  return {
    stop,
    typed: () => after(pause.typing, work),
    failed: () =>
      after(again, () => {
        again = Math.min(again * 2, pause.longest);
        work();
      }),
    worked: () => {
      again = pause.failed;
    },
  };
}
