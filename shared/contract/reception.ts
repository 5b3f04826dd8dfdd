import * as z from 'zod';
import { roles } from '../domain/people/roles.ts';
import { checkStates, templateLimits } from '../domain/reception/checklist.ts';
import { visitLimits } from '../domain/reception/form.ts';
import { roomLimits } from '../domain/reception/rooms.ts';
import { grades } from '../domain/reception/values.ts';
import { sheetLanguages } from '../i18n/languages.ts';
import { allowed, cursor, day, fileContent, id, instant, reason, searchText, version } from './base.ts';
import { token } from './case-schemas.ts';
import {
  guestSchema,
  lookSchema,
  minutesSchema,
  roomSchema,
  templateItemSchema,
  typedMoment,
  visitFormSchema,
  visitRowSchema,
  visitSchema,
} from './reception-schemas.ts';

/** `coming` has today's too, as long as they are not over. */
export const visitViews = ['today', 'coming', 'past', 'all', 'drafts'] as const;
export type VisitView = (typeof visitViews)[number];

const filter = z.strictObject({
  view: z.enum(visitViews).default('coming'),
  /** Of which the caller is the host. */
  mine: z.boolean().default(false),
  grade: z.enum(grades).nullable().default(null),
  hostId: id.nullable().default(null),
  customerId: id.nullable().default(null),
  text: searchText.default(''),
});
export type VisitFilter = z.infer<typeof filter>;

const act = { id, version };
const note = z.string().trim().max(visitLimits.reason).default('');
const sheet = z.strictObject({ id, language: z.enum(sheetLanguages) });
const written = z.strictObject({ id, version, writing: minutesSchema });

const book = <Item extends z.ZodType>(items: Item) =>
  z.object({ revision: z.int(), items, savedAt: instant.nullable(), savedByName: z.string() });

export const receptionContract = {
  /** A page of visits: those to come by time, those that were by time backwards. */
  list: allowed('reception.read')
    .input(filter.extend({ cursor: cursor.default(null) }))
    .output(z.object({ rows: z.array(visitRowSchema), next: cursor, total: z.int() })),
  /** All that touch these days, drafts and what was called off left out; at most 500. */
  calendar: allowed('reception.read')
    .input(z.strictObject({ fromDay: day, toDay: day }))
    .output(
      z.object({
        days: z.array(z.object({ day, working: z.boolean(), festival: z.string().nullable() })),
        visits: z.array(visitRowSchema),
      }),
    ),
  /** By the id of a visit or of one of its follow-up tasks. */
  get: allowed('reception.read').input(z.strictObject({ id })).output(visitSchema),
  /** Who may be named, and all rooms: those in use are offered. */
  choices: allowed('reception.read').output(
    z.object({
      colleagues: z.array(z.object({ id, name: z.string(), roles: z.array(z.enum(roles)) })),
      rooms: z.array(roomSchema),
    }),
  ),
  /** Guests of earlier visits of a company, those who came last first. */
  guests: allowed('reception.read')
    .input(z.strictObject({ customerId: id.nullable(), customerName: z.string().max(visitLimits.company) }))
    .output(z.array(guestSchema.extend({ lastAt: instant, visits: z.int() }))),
  /** What stands in the way of a visit at that time, and what does not. */
  look: allowed('reception.read')
    .input(
      z.strictObject({
        id: id.nullable(),
        day: typedMoment,
        from: typedMoment,
        to: typedMoment,
        roomId: z.string().max(40).nullable(),
        hostId: id.nullable(),
      }),
    )
    .output(lookSchema),
  /** A draft: the caller's untouched one, or a new one. */
  begin: allowed('reception.write')
    .input(z.strictObject({ customerId: id.nullable().default(null), walkIn: z.boolean().default(false) }))
    .output(z.object({ id })),
  saveDraft: allowed('reception.write')
    .input(z.strictObject({ ...act, writing: visitFormSchema }))
    .output(z.object({ version })),
  discard: allowed('reception.write').input(z.strictObject(act)).output(z.object({ id })),
  /** 6.2.1: registered, with its own copy of the checklist; `walkIn`: they stand before the counter. */
  announce: allowed('reception.write')
    .input(z.strictObject({ ...act, walkIn: z.boolean().default(false) }))
    .output(visitSchema),
  confirm: allowed('reception.write').input(z.strictObject(act)).output(visitSchema),
  /** After the confirmation with a reason. */
  change: allowed('reception.write')
    .input(z.strictObject({ ...act, form: visitFormSchema, reason: note }))
    .output(visitSchema),
  arrive: allowed('reception.write').input(z.strictObject(act)).output(visitSchema),
  /** With mandatory lines open it asks for the reason. */
  end: allowed('reception.write')
    .input(z.strictObject({ ...act, reason: note }))
    .output(visitSchema),
  cancel: allowed('reception.write')
    .input(z.strictObject({ ...act, reason }))
    .output(visitSchema),
  notCome: allowed('reception.write')
    .input(z.strictObject({ ...act, reason: note }))
    .output(visitSchema),
  /** Settles a line, or opens it again; `version` is the line's. */
  tick: allowed('reception.write')
    .input(z.strictObject({ id, checkId: id, version, state: z.enum(checkStates), note }))
    .output(visitSchema),
  /** Takes the newest template over; what was settled stays. */
  adopt: allowed('reception.write').input(z.strictObject(act)).output(visitSchema),
  saveMinutes: allowed('reception.write').input(written).output(z.object({ version })),
  finishMinutes: allowed('reception.write').input(z.strictObject(act)).output(visitSchema),
  reopenMinutes: allowed('reception.write')
    .input(z.strictObject({ ...act, reason }))
    .output(visitSchema),
  followUps: {
    /** Made once, however often the same token comes. */
    add: allowed('reception.write')
      .input(
        z.strictObject({
          id,
          token,
          text: z.string().trim().max(500),
          ownerId: id.nullable(),
          dueDay: z.string().max(10),
        }),
      )
      .output(visitSchema),
    change: allowed('reception.write')
      .input(z.strictObject({ ...act, ownerId: id.nullable(), dueDay: z.string().max(10) }))
      .output(visitSchema),
    done: allowed('reception.write')
      .input(z.strictObject({ ...act, note: z.string().trim().max(500) }))
      .output(visitSchema),
    withdraw: allowed('reception.write')
      .input(z.strictObject({ ...act, reason }))
      .output(visitSchema),
  },
  template: {
    get: allowed('reception.read').output(book(z.array(templateItemSchema))),
    /** A new version; visits keep the one that they were made of. */
    save: allowed('reception.administer')
      .input(z.strictObject({ revision: z.int(), items: z.array(templateItemSchema).max(templateLimits.items) }))
      .output(book(z.array(templateItemSchema))),
    versions: allowed('reception.read').output(
      z.array(z.object({ revision: z.int(), items: z.int(), savedAt: instant, savedByName: z.string() })),
    ),
  },
  rooms: {
    get: allowed('reception.read').output(book(z.array(roomSchema))),
    save: allowed('reception.administer')
      .input(z.strictObject({ revision: z.int(), items: z.array(roomSchema).max(roomLimits.rooms) }))
      .output(book(z.array(roomSchema))),
  },
  badges: allowed('reception.read')
    .input(sheet.extend({ hosts: z.boolean().default(false) }))
    .output(fileContent),
  sheet: allowed('reception.read').input(sheet).output(fileContent),
  excel: allowed('reception.read').input(filter).output(fileContent),
};
