/** Points and remark of one answer as they are typed. */
export interface TypedMark {
  readonly awarded: string;
  readonly remark: string;
}

interface KeeperDeps {
  readonly send: (mark: { awarded: number | null; remark: string }) => Promise<unknown>;
  /** What is wrong with what was typed: `null` when nothing is any more, `unread` when it is no number. */
  readonly onWrong: (error: unknown) => void;
  readonly onSaved: () => void;
  /** Whether who typed it is still at the counter: nobody marks in another one's name. */
  readonly isMine: () => boolean;
}

/** Typing rests so long before it is sent, in ms. */
const pause = 600;

export const unread = Symbol('unread');

/** Hands the marks of one answer over, one after the other, only the last that was typed. */
export function createMarkKeeper(first: TypedMark, { send, onWrong, onSaved, isMine }: KeeperDeps) {
  let stored = first;
  let typed = first;
  let running: Promise<boolean> = Promise.resolve(true);
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function store(): Promise<boolean> {
    const mark = typed;
    if (isSame(mark, stored)) return true;
    if (!isMine()) return false;
    const text = mark.awarded.trim();
    if (!/^\d*$/.test(text)) {
      onWrong(unread);
      return false;
    }
    try {
      await send({ awarded: text === '' ? null : Number(text), remark: mark.remark });
    } catch (error) {
      onWrong(error);
      return false;
    }
    stored = mark;
    onWrong(null);
    if (typed !== mark) return store();
    onSaved();
    return true;
  }

  /** True when what was typed is with the app. */
  function flush(): Promise<boolean> {
    clearTimeout(timer);
    running = running.then(store);
    return running;
  }

  return {
    flush,
    put(mark: TypedMark): void {
      typed = mark;
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), pause);
    },
  };
}

function isSame(one: TypedMark, other: TypedMark): boolean {
  return one.awarded === other.awarded && one.remark === other.remark;
}
