import { Session } from 'node:inspector/promises';
import pg from 'pg';
import sqlite3 from 'sqlite3';
import { isMeasuring, type Side } from './race.ts';
import { median } from './statistics.ts';

const shownFunctions = 14;

/** What explains a figure that misses its goal: its statements, and the functions that keep the processor busy. */
export async function profileOf(side: Side, times = 60): Promise<readonly string[]> {
  const statements = await recordStatements(() => side(times));
  const cpu = await recordFunctions(() => side(times), times);
  return [...statements, ...cpu];
}

interface Seen {
  readonly sql: string;
  count: number;
  ms: number;
}

/** The way to the database and back of each statement, with the queue before the one connection. */
async function recordStatements(work: () => Promise<readonly number[]>): Promise<readonly string[]> {
  const seen = new Map<string, Seen>();
  const note = (sql: string, ms: number) => {
    if (!isMeasuring()) return;
    const short = sql
      .replace(/\s+/g, ' ')
      .replace(/(VALUES|IN) ?\(.*?\)(?=$| ON| RETURNING| AND| ORDER)/g, '$1 (…)')
      .replace(/\b\d+\b/g, 'n');
    const entry = seen.get(short) ?? { sql: short, count: 0, ms: 0 };
    entry.count += 1;
    entry.ms += ms;
    seen.set(short, entry);
  };
  const restore = [
    watch(sqlite3.Statement.prototype, 'all', note),
    watch(sqlite3.Statement.prototype, 'run', note),
    watch(pg.Client.prototype, 'query', note),
  ];
  let samples: readonly number[] = [];
  try {
    samples = await work();
  } finally {
    for (const undo of restore) undo();
  }
  const list = [...seen.values()].sort((a, b) => b.ms - a.ms);
  const each = (value: number) => (value / samples.length).toFixed(3).padStart(7);
  const total = list.reduce((sum, { ms }) => sum + ms, 0);
  return [
    `median ${median(samples).toFixed(2)} ms; its statements, in milliseconds and number of each work:`,
    ...list.map(
      ({ sql, count, ms }) =>
        `${each(ms)} ms ${(count / samples.length).toFixed(1).padStart(5)}x  ${sql.slice(0, 150)}`,
    ),
    `${each(total)} ms in statements altogether`,
  ];
}

type AnyFunction = (...given: unknown[]) => unknown;

function watch(prototype: object, method: string, note: (sql: string, ms: number) => void): () => void {
  const holder = prototype as Record<string, AnyFunction>;
  const original = holder[method];
  if (!original) return () => undefined;
  holder[method] = function watched(this: unknown, ...given: unknown[]): unknown {
    const [first] = given as [string | { readonly text?: string } | undefined];
    // A statement of SQLite knows its own text; PostgreSQL's client is given it.
    const { sql = typeof first === 'string' ? first : (first?.text ?? '') } = this as { readonly sql?: string };
    const started = performance.now();
    const done = () => note(sql, performance.now() - started);
    const last = given.at(-1);
    if (typeof last === 'function') {
      const callback = last as AnyFunction;
      given[given.length - 1] = function noted(this: unknown, ...results: unknown[]) {
        done();
        return callback.apply(this, results);
      };
      return original.apply(this, given);
    }
    const result = original.apply(this, given);
    return result instanceof Promise ? result.finally(done) : result;
  };
  return () => {
    holder[method] = original;
  };
}

async function recordFunctions(work: () => Promise<unknown>, times: number): Promise<readonly string[]> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  await work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const own = new Map<string, number>();
  const names = new Map(
    profile.nodes.map(({ id, callFrame }) => [id, `${callFrame.functionName || '(anonymous)'} ${place(callFrame)}`]),
  );
  for (const [index, node] of (profile.samples ?? []).entries()) {
    const name = names.get(node) ?? '';
    own.set(name, (own.get(name) ?? 0) + (profile.timeDeltas?.[index] ?? 0));
  }
  for (const idle of ['(idle) (native)', '(program) (native)', 'post node:inspector:115']) own.delete(idle);
  const all = [...own.values()].reduce((sum, micros) => sum + micros, 0);
  const top = [...own].sort((a, b) => b[1] - a[1]).slice(0, shownFunctions);
  return [
    `processor ${(all / 1000 / times).toFixed(2)} ms for each work with what makes it ready; own time by function:`,
    ...top.map(([name, micros]) => `${((micros / all) * 100).toFixed(1).padStart(5)} %  ${name}`),
  ];
}

function place({ url, lineNumber }: { readonly url: string; readonly lineNumber: number }): string {
  // The profiler names any native code by the first symbol it knows: here the driver's, at making rows into objects.
  return url === '' ? '(native)' : `${url.split('/').slice(-3).join('/')}:${lineNumber + 1}`;
}
