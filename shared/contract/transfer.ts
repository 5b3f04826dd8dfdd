import * as z from 'zod';
import { allowed, id, instant, open } from './base.ts';

const jobSchema = z.object({
  phase: z.enum(['idle', 'checking', 'writing', 'done', 'failed']),
  /** Rows and files. */
  done: z.int(),
  total: z.int(),
  problem: z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }).nullable(),
});
export type JobState = z.infer<typeof jobSchema>;

const packageSchema = z.object({ file: z.string(), size: z.int(), at: instant });
export type TransferPackage = z.infer<typeof packageSchema>;

export const transferStateSchema = z.object({
  job: jobSchema,
  /** Where packages lie on the workstation that wrote them. */
  folder: z.string(),
  packages: z.array(packageSchema),
  /** Stored files, lost or damaged, that the last package had to leave out. */
  damagedFiles: z.int(),
});
export type TransferState = z.infer<typeof transferStateSchema>;

const may = allowed('system.transfer');
const fileName = z.string().max(80);
const position = z.int().nonnegative();
/** A piece is four megabytes, which are a third more as text. */
const piece = z.string().max(6_000_000);

/** All data of the company as one file. The second half works only where no company is set up yet. */
export const transferContract = {
  state: may.meta({ background: true }).output(transferStateSchema),
  /** Stored files that are lost end it, unless it is to go on without them. */
  begin: may.input(z.strictObject({ withoutLost: z.boolean() })).output(z.void()),
  cancel: may.output(z.void()),
  piece: may
    .input(z.strictObject({ file: fileName, from: position }))
    .output(z.object({ base64: z.string(), next: position.nullable() })),
  remove: may.input(z.strictObject({ file: fileName })).output(z.void()),
  receive: open
    .input(z.strictObject({ uploadId: id, from: position, base64: piece }))
    .output(z.object({ size: z.int() })),
  bringIn: open.input(z.strictObject({ uploadId: id })).output(z.void()),
  importState: open.meta({ background: true }).output(jobSchema),
  cancelImport: open.output(z.void()),
};
