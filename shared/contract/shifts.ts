import * as z from 'zod';
import { sheetLanguages } from '../i18n/languages.ts';
import { shiftSections } from '../domain/shifts/shift-list.ts';
import { shiftStates } from '../domain/shifts/states.ts';
import { shiftLimits } from '../domain/shifts/writing.ts';
import { allowed, fileContent, id, instant, reason, version } from './base.ts';

const lineKey = z.string().max(100);

export const shiftWritingSchema = z.strictObject({
  receiverId: id.nullable(),
  notes: z.record(lineKey, z.string().max(shiftLimits.note)).readonly(),
  keeps: z.array(lineKey).max(shiftLimits.lines).readonly(),
  remarks: z.string().max(shiftLimits.remarks),
});

const shiftRowSchema = z.object({
  id,
  state: z.enum(shiftStates),
  giverId: id,
  giverName: z.string(),
  receiverId: id.nullable(),
  receiverName: z.string(),
  createdAt: instant,
  handedOverAt: instant.nullable(),
  /** When it was accepted, sent back or withdrawn. */
  answeredAt: instant.nullable(),
  version,
});
export type ShiftRow = z.infer<typeof shiftRowSchema>;

const shiftLineSchema = z.object({
  key: z.string(),
  section: z.enum(shiftSections),
  id: z.string(),
  label: z.string(),
  customerName: z.string(),
  detail: z.string(),
  code: z.string(),
  at: instant.nullable(),
  /**
   * What became of it since the list was handed over: `done` meanwhile, `elsewhere` with somebody else by then,
   * `moved` to the successor at acceptance, `kept` by the giver.
   */
  fate: z.enum(['waiting', 'done', 'elsewhere', 'moved', 'kept']),
});
export type ShiftLineView = z.infer<typeof shiftLineSchema>;

const shiftSchema = shiftRowSchema.extend({
  lines: z.array(shiftLineSchema),
  writing: shiftWritingSchema,
  answer: z.string(),
  updatedAt: instant,
  /** The caller writes it, or signs for its receipt. */
  mine: z.enum(['giver', 'receiver', 'neither']),
});
export type Shift = z.infer<typeof shiftSchema>;

const act = { id, version };

export const shiftsContract = {
  /** Who gave to whom, the newest 200. */
  list: allowed('shifts.read').output(z.array(shiftRowSchema)),
  /** The caller's own list under way, and those that wait for his signature. */
  today: allowed('shifts.write').output(z.object({ own: shiftRowSchema.nullable(), toTake: z.array(shiftRowSchema) })),
  /** While it is written, its lines are what the app knows now; afterwards as they were handed over. */
  get: allowed('shifts.read').input(z.strictObject({ id })).output(shiftSchema),
  /** The caller's list under way, begun if there is none. */
  begin: allowed('shifts.write').output(shiftSchema),
  save: allowed('shifts.write')
    .input(z.strictObject({ ...act, writing: shiftWritingSchema }))
    .output(z.object({ version, updatedAt: instant })),
  /** The giver signs. */
  handOver: allowed('shifts.write').input(z.strictObject(act)).output(shiftSchema),
  /** 1.1: the receiver signs; what goes to him has its new owner from then on. */
  accept: allowed('shifts.write')
    .input(z.strictObject({ ...act, remark: z.string().trim().max(500).default('') }))
    .output(shiftSchema),
  /** The receiver asks something back. */
  giveBack: allowed('shifts.write')
    .input(z.strictObject({ ...act, reason }))
    .output(shiftSchema),
  withdraw: allowed('shifts.write')
    .input(z.strictObject({ ...act, reason }))
    .output(shiftSchema),
  pdf: allowed('shifts.read')
    .input(z.strictObject({ id, language: z.enum(sheetLanguages) }))
    .output(fileContent),
};
