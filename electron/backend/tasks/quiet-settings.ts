import { defaultQuiet, type QuietSettings } from '../../../shared/domain/tasks/ringing.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import { isTimeOfDay } from '../../../shared/lib/dates.ts';
import { createKnown } from '../database/known.ts';
import type { Actor } from '../session.ts';
import { quietRepository } from './quiet.repository.ts';
import type { TasksDeps } from './tasks.deps.ts';

type Versioned = QuietSettings & { readonly version: number };

/** Hours in which a channel keeps still. */
export function createQuietSettings({ database, events }: Pick<TasksDeps, 'database' | 'events'>) {
  const known = createKnown(database, ['taskRule'], quietRepository.read);
  const current = async (): Promise<Versioned> => (await known()) ?? { ...defaultQuiet, version: 0 };
  return {
    current,

    set: (actor: Actor, { version, ...quiet }: Versioned): Promise<Versioned> => {
      demandHours(quiet);
      return database.write(async (tx) => {
        const before = (await quietRepository.read(tx)) ?? { ...defaultQuiet, version: 0 };
        await quietRepository.save(tx, quiet, version, async () => before);
        await events.append(tx, actor, [
          {
            type: 'tasks.quietChanged',
            subject: { kind: 'setting', id: 'quiet' },
            payload: { from: { desktop: before.desktop, mail: before.mail }, to: quiet },
          },
        ]);
        tx.changed('taskRule', 'quiet');
        return { ...quiet, version: version + 1 };
      });
    },
  };
}

function demandHours(quiet: QuietSettings): void {
  const issues = (['desktop', 'mail'] as const).flatMap((channel) =>
    (['from', 'to'] as const).flatMap((edge) => {
      const hours = quiet[channel];
      const fine = hours === null || (isTimeOfDay(hours[edge]) && hours.from !== hours.to && hours.from !== '24:00');
      return fine ? [] : [{ path: `${channel}.${edge}`, code: 'tasks.timeWrong' }];
    }),
  );
  if (issues.length > 0) throw new UserError('tasks.timeWrong', {}, issues);
}
