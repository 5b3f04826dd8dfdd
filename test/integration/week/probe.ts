import { openDatabase } from '../../../electron/backend/database/database.ts';
import { managerOf } from '../../../electron/backend/database/unit-of-work.ts';
import { eventsRepository } from '../../../electron/backend/events/events.repository.ts';
import { lateRepository } from '../../../electron/backend/exceptions/late.repository.ts';
import type { TimelineEntry } from '../../../shared/contract/orders.ts';
import type { OpenDatabase } from '../../helpers/databases.ts';
import { testPorts } from '../../helpers/ports.ts';
import { backendConfig } from '../../helpers/test-database.ts';

/**
 * Looks from outside at what the workers still have to do, so that the script goes on when they are done and not
 * after a while, and at the log of whatever a duty was about. Everything else that the week proves goes through the
 * contract.
 */
export interface Probe {
  /** What is due by now, rings only for whoever is there. */
  due(now: number, present: readonly string[]): Promise<readonly string[]>;
  /** When the workers have something to do next, after `now`; infinity for never. */
  next(now: number, present: readonly string[]): Promise<number>;
  /**
   * Between a death and the next life time passes, long enough for what the dead one had claimed to be free again; the
   * clock of the script is held meanwhile.
   */
  buried(now: number): Promise<void>;
  /** What the log tells of an order or of any other subject, oldest first. */
  told(subjectId: string): Promise<readonly TimelineEntry[]>;
  close(): Promise<void>;
}

/** Rings between two full hours are heard at the next one: the week has enough of them. */
const hour = 3_600_000;

interface Named {
  readonly name: string;
}

/** A sheet or a message. */
interface Waiting {
  readonly kind: string;
  readonly state: string;
  readonly at: string | number | null;
}

export async function openProbe({ config }: OpenDatabase): Promise<Probe> {
  const database = await openDatabase(backendConfig({ database: config, dataDir: '' }), testPorts().logger);
  const query = <Row>(sql: string) => managerOf(database.read).query<Row[]>(sql);
  const ask = async (sql: string): Promise<number | null> => {
    const [row] = await query<{ answer: string | number | null }>(sql);
    return row?.answer === null || row === undefined ? null : Number(row.answer);
  };
  const theirs = (present: readonly string[]) =>
    `user_id IN (${['none', ...present].map((id) => `'${id}'`).join(', ')})`;
  /** When each sheet and each message is worked on; what is in hand is so at this very moment. */
  const atWork = async (now: number) => {
    const sheets = await query<Waiting>(`SELECT 'sheet' AS kind, state, COALESCE(claimed_until, next_attempt_at) AS at
      FROM print_job WHERE state IN ('queued', 'rendering', 'submitted')`);
    const messages = await query<Waiting>(`SELECT 'message' AS kind, state, next_attempt_at AS at
      FROM outbox_message WHERE state IN ('queued', 'failed', 'sending')`);
    const waits = (state: string) => state === 'queued' || state === 'failed';
    return [...sheets, ...messages].map(({ kind, state, at }) => {
      return { what: `${kind} ${state}`, at: waits(state) ? Number(at ?? now) : now };
    });
  };
  return {
    async due(now, present) {
      const tasks = await query<Named>(`SELECT rule_id AS name FROM task WHERE next_at <= ${now}`);
      const rings = await query<Named>(
        `SELECT step AS name FROM alert WHERE ${theirs(present)} AND next_ring_at <= ${now}`,
      );
      const late = await lateRepository.overdue(database.read, now, 1);
      const works = (await atWork(now)).filter(({ at }) => at <= now);
      return [
        ...tasks.map(({ name }) => `task ${name}`),
        ...rings.map(({ name }) => `ring of ${name}`),
        ...late.map(() => 'a late shipment'),
        ...works.map(({ what }) => what),
      ];
    },
    async next(now, present) {
      const task = await ask(`SELECT min(next_at) AS answer FROM task WHERE next_at > ${now}`);
      const ring = await ask(
        `SELECT min(next_ring_at) AS answer FROM alert WHERE ${theirs(present)} AND next_ring_at > ${now}`,
      );
      const later = (await atWork(now)).map(({ at }) => at).filter((at) => at > now);
      const heard = ring === null ? null : Math.ceil(ring / hour) * hour;
      return Math.min(...later, task ?? Number.POSITIVE_INFINITY, heard ?? Number.POSITIVE_INFINITY);
    },
    async buried(now) {
      // The one who owns a file takes over at once what the dead one held; on a shared server claims must run out.
      if (config.kind === 'sqlite') return;
      await database.write(async (tx) => {
        await managerOf(tx).query(
          "UPDATE print_job SET claimed_until = $1, next_attempt_at = $1 WHERE state IN ('rendering', 'submitted')",
          [now],
        );
        await managerOf(tx).query(
          "UPDATE outbox_message SET claimed_until = $1, next_attempt_at = $1 WHERE state = 'sending'",
          [now],
        );
      });
    },
    told: async (subjectId) =>
      (await eventsRepository.ofSubject(database.read, subjectId)).map(({ clauses, ...event }) => ({
        ...event,
        clauses: clauses ? clauses.split(' ') : [],
      })),
    close: () => database.close(),
  };
}
