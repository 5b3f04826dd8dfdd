import * as z from 'zod';
import { checkStates, duties, phases, receptionClauses, templateLimits } from '../domain/reception/checklist.ts';
import { visitLimits } from '../domain/reception/form.ts';
import { minutesLimits } from '../domain/reception/minutes.ts';
import { roomLimits } from '../domain/reception/rooms.ts';
import { equipmentKinds, grades, guestLanguages, honorifics, visitStates } from '../domain/reception/values.ts';
import { day, id, instant, version } from './base.ts';

const text = z.string().max(visitLimits.text);
export const typedMoment = z.string().max(visitLimits.moment);
const time = z.string().max(5);

export const guestSchema = z.strictObject({
  name: z.string().max(visitLimits.name),
  title: z.string().max(visitLimits.title),
  honorific: z.enum(honorifics),
  language: z.enum(guestLanguages),
  phone: z.string().max(visitLimits.phone),
  leader: z.boolean(),
});

/** As typed; an announcement checks it. */
export const visitFormSchema = z.strictObject({
  customerId: id.nullable(),
  customerName: z.string().max(visitLimits.company),
  guests: z.array(guestSchema).max(visitLimits.guests).readonly(),
  purpose: z.string().max(visitLimits.purpose),
  grade: z.enum(grades),
  hostId: id.nullable(),
  companionIds: z.array(id).max(visitLimits.companions).readonly(),
  roomId: z.string().max(40).nullable(),
  equipment: z.array(z.enum(equipmentKinds)).max(equipmentKinds.length).readonly(),
  day: typedMoment,
  from: typedMoment,
  to: typedMoment,
  vehicle: text,
  pickUp: text,
  meals: text,
  notes: z.string().max(visitLimits.notes),
  restDayReason: text,
});

const grade = z.enum(grades);
const itemDue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('minutes'), before: z.int().min(0).max(templateLimits.minutes) }),
  z.strictObject({
    kind: z.literal('workingDay'),
    daysBefore: z.int().min(0).max(templateLimits.daysBefore),
    time,
  }),
]);
export const templateItemSchema = z.strictObject({
  id: z.string().min(1).max(60),
  phase: z.enum(phases),
  clause: z.enum(receptionClauses),
  zh: z.string().max(templateLimits.text),
  en: z.string().max(templateLimits.text),
  grades: z.array(grade).max(3).readonly(),
  duty: z.enum(duties),
  due: itemDue.nullable(),
  mandatory: z.boolean(),
});

export const roomSchema = z.strictObject({
  id: z.string().min(1).max(40),
  zh: z.string().max(roomLimits.name),
  en: z.string().max(roomLimits.name),
  seats: z.int().min(0).max(roomLimits.seats),
  active: z.boolean(),
});

export const minutesSchema = z.strictObject({
  participants: z.string().max(minutesLimits.text),
  text: z.string().max(minutesLimits.text),
  decisions: z.string().max(minutesLimits.text),
});

const person = z.object({ id, name: z.string() });
const roomNames = z.object({ zh: z.string(), en: z.string() });

export const visitRowSchema = z.object({
  id,
  state: z.enum(visitStates),
  walkIn: z.boolean(),
  grade,
  customerId: id.nullable(),
  customerName: z.string(),
  leaderName: z.string(),
  guestCount: z.int(),
  purpose: z.string(),
  hostId: id.nullable(),
  hostName: z.string(),
  roomId: z.string().nullable(),
  room: roomNames.nullable(),
  /** 0 of a draft without a time. */
  fromAt: instant,
  toAt: instant,
  arrivedAt: instant.nullable(),
  endedAt: instant.nullable(),
  /** Mandatory lines of its checklist that are open, and all lines. */
  openChecks: z.int(),
  checks: z.int(),
  prepared: z.boolean(),
  minutesDone: z.boolean(),
  createdByName: z.string(),
  updatedAt: instant,
  version,
});
export type VisitRow = z.infer<typeof visitRowSchema>;

const checkSchema = z.object({
  id,
  itemId: z.string(),
  item: templateItemSchema,
  state: z.enum(checkStates),
  byId: id.nullable(),
  byName: z.string(),
  at: instant.nullable(),
  /** With "not applicable": why. */
  note: z.string(),
  /** When it should be settled; `null` for a line without a time. */
  dueAt: instant.nullable(),
  version,
});
export type VisitCheck = z.infer<typeof checkSchema>;

const followUpSchema = z.object({
  id,
  text: z.string(),
  ownerId: id,
  ownerName: z.string(),
  dueDay: day,
  dueAt: instant,
  state: z.enum(['open', 'done', 'withdrawn']),
  note: z.string(),
  createdByName: z.string(),
  closedAt: instant.nullable(),
  closedByName: z.string(),
  version,
});
export type FollowUp = z.infer<typeof followUpSchema>;

/** Somebody is away when the guests come, and who stands in. */
const awaySchema = z.object({
  untilDay: day,
  /** Of that day; `null` for the whole of it. */
  untilTime: time.nullable(),
  reason: z.string(),
  substitute: person.nullable(),
});

/** A visit that stands in the way of another. */
const clashSchema = z.object({
  id,
  customerName: z.string(),
  hostName: z.string(),
  fromAt: instant,
  toAt: instant,
});
export type Clash = z.infer<typeof clashSchema>;

export const lookSchema = z.object({
  /** What holds the room at that time. */
  roomTaken: z.array(clashSchema),
  freeRooms: z.array(roomSchema),
  /** When the same room is free for as long on that day. */
  freeTimes: z.array(z.object({ from: z.string(), to: z.string() })),
  /** The office is closed that day. */
  restDay: z.boolean(),
  hostAway: awaySchema.nullable(),
  /** What else the host has at that time. */
  hostBusy: z.array(clashSchema),
});
export type Look = z.infer<typeof lookSchema>;

export const visitSchema = visitRowSchema.extend({
  form: visitFormSchema,
  companions: z.array(person),
  createdAt: instant,
  announcedAt: instant.nullable(),
  greetedByName: z.string(),
  /** Why it was cancelled, or ended with mandatory lines open. */
  reason: z.string(),
  lines: z.array(checkSchema),
  templateRevision: z.int(),
  /** A newer template than its copy was made of, while it may still be taken over. */
  newerTemplate: z.int().nullable(),
  minutes: z
    .object({
      state: z.enum(['open', 'done']),
      writing: minutesSchema,
      doneAt: instant.nullable(),
      doneByName: z.string(),
      version,
    })
    .nullable(),
  followUps: z.array(followUpSchema),
  hostAway: awaySchema.nullable(),
  history: z.array(
    z.object({
      seq: z.int(),
      /** What happened, without the kind of its subject. */
      what: z.string(),
      at: instant,
      byName: z.string(),
      payload: z.record(z.string(), z.unknown()),
    }),
  ),
});
export type Visit = z.infer<typeof visitSchema>;
