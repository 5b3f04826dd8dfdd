import { AsyncLocalStorage } from 'node:async_hooks';
import { Mutex } from 'async-mutex';
import type { DataSource, EntityManager } from 'typeorm';
import type { Change } from '../../../shared/contract/system.ts';

declare const reading: unique symbol;
declare const writing: unique symbol;

/** Where to read: inside a unit of work its own rows, outside it the committed ones. Opaque but to repositories. */
export interface ReadContext {
  readonly [reading]: true;
}

/** A running unit of work. */
export interface WriteContext extends ReadContext {
  readonly [writing]: true;
  /** Tells every window after the commit, and nobody if there is none. */
  changed(topic: Change['topic'], id: string): void;
  /** Runs after the commit: to wake a worker. */
  afterCommit(work: () => void): void;
}

interface Running {
  readonly context: WriteContext;
  readonly changes: Map<Change['topic'], Set<string>>;
  readonly wake: (() => void)[];
}

const managers = new WeakMap<object, EntityManager>();

/** The way from a context to TypeORM, for `*.repository.ts` and this folder only. */
export function managerOf(at: ReadContext): EntityManager {
  const manager = managers.get(at);
  if (!manager) throw new Error('A context of a unit of work that has ended, or none at all');
  return manager;
}

export interface UnitOfWork {
  readonly read: ReadContext;
  write<T>(work: (tx: WriteContext) => Promise<T>): Promise<T>;
}

/**
 * SQLite: TypeORM hands one connection to every caller, so that two units of work at once would
 * end each other's transactions and lose acknowledged writes; they queue here instead. PostgreSQL
 * gives each its own connection, and ends one of two that wait for each other: that one is begun again.
 * A unit of work inside another joins it.
 */
export function createUnitOfWork(
  writer: DataSource,
  reader: DataSource,
  tell: (changes: readonly Change[], manager: EntityManager) => Promise<(() => void) | undefined>,
): UnitOfWork {
  const queue = new Mutex();
  const current = new AsyncLocalStorage<Running>();
  const oneAtATime = writer.options.type !== 'postgres';
  const read = {} as ReadContext;
  managers.set(read, reader.manager);

  async function run<T>(work: (tx: WriteContext) => Promise<T>): Promise<T> {
    const running = begin();
    let announce: (() => void) | undefined;
    try {
      const result = await writer.transaction(async (manager) => {
        managers.set(running.context, manager);
        const made = await current.run(running, () => work(running.context));
        announce = await tell(collected(running), manager);
        return made;
      });
      announce?.();
      for (const wake of running.wake) wake();
      return result;
    } finally {
      managers.delete(running.context);
    }
  }

  async function runUntilDone<T>(work: (tx: WriteContext) => Promise<T>): Promise<T> {
    for (let left = mostBeginnings; ; left -= 1) {
      try {
        return await run(work);
      } catch (error) {
        if (left <= 1 || !isMutualWait(error)) throw error;
      }
    }
  }

  return {
    read,
    write(work) {
      const outer = current.getStore();
      if (outer && managers.has(outer.context)) return work(outer.context);
      return oneAtATime ? queue.runExclusive(() => run(work)) : runUntilDone(work);
    },
  };
}

const mostBeginnings = 5;

/** `deadlock_detected`, `serialization_failure`: nothing of the unit of work is left, so it may run once more. */
function isMutualWait(error: unknown): boolean {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return code === '40P01' || code === '40001';
}

function begin(): Running {
  const changes: Running['changes'] = new Map();
  const wake: (() => void)[] = [];
  const context = {
    changed(topic: Change['topic'], id: string) {
      const ids = changes.get(topic) ?? new Set();
      changes.set(topic, ids.add(id));
    },
    afterCommit(work: () => void) {
      wake.push(work);
    },
  } as WriteContext;
  return { context, changes, wake };
}

function collected(running: Running): readonly Change[] {
  return [...running.changes].map(([topic, ids]) => ({ topic, ids: [...ids] }));
}
