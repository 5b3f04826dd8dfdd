import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { allowed, instant, signedIn } from './base.ts';

/** What changed, ids only: a window fetches what it shows. */
export const changeSchema = z.object({
  topic: z.enum([
    'order',
    'draft',
    'customer',
    'printJob',
    'printer',
    'account',
    'company',
    'calendar',
    'handover',
    'task',
    'alert',
    'taskRule',
    'attachment',
    'mail',
    'message',
    'contact',
    'dangerousGoods',
    'intake',
    'tracking',
    'exception',
    'dispatch',
    'shift',
    'report',
    'note',
    'promise',
    'request',
    'quality',
    'claim',
    'summary',
    'workReport',
    'kpi',
    'exam',
    'presence',
    'training',
    'visit',
    'statement',
    'all',
  ]),
  ids: z.array(z.string()),
});
export type Change = z.infer<typeof changeSchema>;

/** A place that a window is led to from outside; `kind` is a task's subject, `alerts`, `tasks` or `lock`; `note` without an id is a new one. */
const targetSchema = z.object({ kind: z.string(), id: z.string(), taskId: z.string().nullable() });

export const backupStateSchema = z.object({
  /** The data lie on a server that keeps their backups. */
  byServer: z.boolean(),
  /** `byName` is empty for those that the app makes by itself every day. */
  last: z.object({ at: instant, byName: z.string(), file: z.string() }).nullable(),
  /** The last try, when it failed. */
  failed: z.object({ at: instant, why: z.string() }).nullable(),
});
export type BackupState = z.infer<typeof backupStateSchema>;

export const systemContract = {
  /** The one event stream of a window; ends when its person signs out. */
  live: signedIn.meta({ background: true }).output(eventIterator(changeSchema)),
  /** Where a click on a desktop message or in the tray leads; only a host that has them says anything. */
  led: signedIn.meta({ background: true }).output(eventIterator(targetSchema)),
  /** Recomputes the hash chain of all events and names the first that does not hold. */
  verifyEvents: allowed('system.audit').output(
    z.object({
      checked: z.int(),
      sound: z.boolean(),
      firstBroken: z.int().nullable(),
      /** Entries of exception reports against the events that were written with them. */
      reports: z.object({
        checked: z.int(),
        sound: z.boolean(),
        firstBroken: z.object({ reportId: z.string(), number: z.string(), seq: z.int() }).nullable(),
      }),
    }),
  ),
  backups: allowed('system.backup').output(backupStateSchema),
  backUp: allowed('system.backup').output(z.object({ file: z.string(), size: z.int(), at: instant })),
};
