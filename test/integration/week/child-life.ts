import { writeSync } from 'node:fs';
import type { OpenDatabase } from '../../helpers/databases.ts';
import { type Founded, type Opening, openDepartment } from './department.ts';
import { runWeek } from './run-week.ts';
import { script } from './script/script.ts';

/** What a life of the app begins with: where the one before was ended. */
export interface Life extends Pick<Opening, 'at' | 'life' | 'present' | 'printer'> {
  readonly config: OpenDatabase['config'];
  readonly founded: Founded;
  /** Steps that are done. */
  readonly from: number;
}

/** What it says of itself, a line each, at once: nothing that was said is lost with the process. */
export type Word =
  | { readonly is: 'ready' }
  | { readonly is: 'moment'; readonly at: number }
  | { readonly is: 'step'; readonly done: number }
  | { readonly is: 'notice'; readonly id: string; readonly title: string; readonly at: number }
  | { readonly is: 'over'; readonly errors: readonly string[] };

const say = (word: Word) => void writeSync(1, `${JSON.stringify(word)}\n`);

/** The week in a process of its own, from where it stands to its end or to its death. */
export async function live({ config, founded, from, ...opening }: Life): Promise<void> {
  const department = await openDepartment({ config, dispose: async () => {} }, founded, {
    ...opening,
    onNotice: ({ id, title, at }) => say({ is: 'notice', id, title, at }),
  });
  say({ is: 'ready' });
  await runWeek(department, script, {
    from,
    onMoment: (at) => say({ is: 'moment', at }),
    onStep: (done) => say({ is: 'step', done }),
  });
  say({ is: 'over', errors: department.errors() });
  await department.close();
}
