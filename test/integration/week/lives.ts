import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { OpenDatabase } from '../../helpers/databases.ts';
import { root } from '../../helpers/root.ts';
import type { Life, Word } from './child-life.ts';
import type { Founded } from './department.ts';
import { instantOf } from './moments.ts';
import type { Person } from './people.ts';
import { script } from './script/script.ts';
import type { PrinterMood } from './week-printer.ts';

export interface Shown {
  readonly id: string;
  readonly title: string;
  readonly at: number;
}

export interface Lives {
  readonly deaths: number;
  /** When the week was over. */
  readonly at: number;
  readonly shown: readonly Shown[];
  readonly errors: readonly string[];
}

/** The week lived by processes that are killed by SIGKILL after so many milliseconds of work each, but for the last one. */
export async function liveAndDie(
  { config }: OpenDatabase,
  founded: Founded,
  lifetimes: readonly number[],
): Promise<Lives> {
  let at = instantOf('Mon 08:00');
  let from = 0;
  const shown: Shown[] = [];
  for (let deaths = 0; ; deaths += 1) {
    const begun: Life = { config, founded, at, from, life: deaths + 2, ...standAt(from) };
    const words = await liveOnce(begun, lifetimes[deaths] ?? null, (word) => {
      if (word.is === 'moment') at = word.at;
      if (word.is === 'step') from = word.done;
      if (word.is === 'notice') shown.push(word);
    });
    if (words.is === 'over') return { deaths, at, shown, errors: words.errors };
  }
}

/** Who is there and what the printers are like after so many steps. */
function standAt(done: number): { readonly present: readonly Person[]; readonly printer: PrinterMood } {
  const present = new Set<Person>();
  let printer: PrinterMood = 'on';
  for (const step of script.slice(0, done)) {
    if (step.does === 'come') present.add(step.by);
    if (step.does === 'leave') present.delete(step.by);
    if (step.does === 'printer') printer = step.mood;
  }
  return { present: [...present], printer };
}

type End = Extract<Word, { readonly is: 'over' }> | { readonly is: 'killed' };

async function liveOnce(life: Life, lifetime: number | null, hear: (word: Word) => void): Promise<End> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'child.ts')], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-4_000);
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.stdin.end(JSON.stringify(life));
  let over: End | null = null;
  let killed = false;
  for await (const line of createInterface({ input: child.stdout })) {
    const word = JSON.parse(line) as Word;
    if (word.is === 'over') over = word;
    else hear(word);
    if (word.is !== 'ready' || lifetime === null) continue;
    void pause(lifetime).then(() => {
      killed = child.kill('SIGKILL');
    });
  }
  const code = await ended;
  if (over) return over;
  if (killed && code === null) return { is: 'killed' };
  throw new Error(`The app ended with ${code}: ${complaint}`);
}
