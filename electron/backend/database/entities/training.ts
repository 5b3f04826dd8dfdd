import { EntitySchema } from 'typeorm';
import type { ItemWriting, PastResult } from '../../../../shared/domain/training/item.ts';
import type { InBothLanguages, SyllabusContent, SyllabusItem } from '../../../../shared/domain/training/syllabus.ts';
import type { ItemResult, PlanState, SyllabusPart, TrainingClause } from '../../../../shared/domain/training/values.ts';
import { count, instant, json, key, lock, maybeInstant, maybeRef, ref, text, yesNo } from '../columns.ts';

/** The syllabus as it is edited; without rows it is the one that came with the app. */
export interface SyllabusItemRow extends SyllabusContent {
  id: string;
  position: number;
  updatedAt: number;
  updatedByName: string;
  version: number;
}

export const SyllabusItemEntity = new EntitySchema<SyllabusItemRow>({
  name: 'syllabus_item',
  columns: {
    id: key,
    position: count,
    clause: text(10),
    part: text(20),
    title: json,
    learned: json,
    trainerRole: text(40),
    usualDay: count,
    material: json,
    active: yesNo,
    updatedAt: instant,
    updatedByName: text(120),
    version: lock,
  },
});

/** The syllabus as plans began with it, kept once for all of them. */
export interface SyllabusEditionRow {
  id: string;
  number: number;
  hash: string;
  items: readonly SyllabusItem[];
  madeAt: number;
}

export const SyllabusEditionEntity = new EntitySchema<SyllabusEditionRow>({
  name: 'syllabus_edition',
  columns: { id: key, number: count, hash: text(64), items: json, madeAt: instant },
  indices: [{ columns: ['number'], unique: true }],
});

export interface TrainingPlanRow {
  id: string;
  traineeId: string;
  traineeName: string;
  /** The trainee while the plan is open: nobody has two open ones. */
  openTraineeId: string | null;
  editionId: string;
  edition: number;
  startDay: string;
  state: PlanState;
  begunAt: number;
  begunById: string;
  begunByName: string;
  endedAt: number | null;
  endedByName: string;
  reason: string;
  updatedAt: number;
  version: number;
}

export const TrainingPlanEntity = new EntitySchema<TrainingPlanRow>({
  name: 'training_plan',
  columns: {
    id: key,
    traineeId: ref,
    traineeName: text(120),
    openTraineeId: maybeRef,
    editionId: ref,
    edition: count,
    startDay: text(10),
    state: text(20),
    begunAt: instant,
    begunById: ref,
    begunByName: text(120),
    endedAt: maybeInstant,
    endedByName: text(120),
    reason: text(500),
    updatedAt: instant,
    version: lock,
  },
  indices: [
    { columns: ['openTraineeId'], unique: true },
    { columns: ['traineeId'] },
    { columns: ['state', 'begunAt'] },
  ],
  foreignKeys: [
    { target: 'user_account', columnNames: ['traineeId'], referencedColumnNames: ['id'] },
    { target: 'syllabus_edition', columnNames: ['editionId'], referencedColumnNames: ['id'] },
  ],
});

export interface TrainingItemRow {
  id: string;
  planId: string;
  syllabusItemId: string;
  /** Where its page stands as it was: a later one when the item was taken over into a running plan. */
  editionId: string;
  position: number;
  clause: TrainingClause;
  part: SyllabusPart;
  title: InBothLanguages;
  trainerId: string;
  trainerName: string;
  plannedDay: string;
  /** Rises each time it is planned anew: each is a duty of its own. */
  turn: number;
  writing: ItemWriting;
  /** As in `writing`, for lists. */
  result: ItemResult | '';
  readAt: number | null;
  trainerSignedAt: number | null;
  /** The trainer, or who stood in for him. */
  trainerSignedById: string | null;
  trainerSignedByName: string;
  traineeSignedAt: number | null;
  history: readonly PastResult[];
  version: number;
}

export const TrainingItemEntity = new EntitySchema<TrainingItemRow>({
  name: 'training_item',
  columns: {
    id: key,
    planId: ref,
    syllabusItemId: ref,
    editionId: ref,
    position: count,
    clause: text(10),
    part: text(20),
    title: json,
    trainerId: ref,
    trainerName: text(120),
    plannedDay: text(10),
    turn: count,
    writing: json,
    result: text(20),
    readAt: maybeInstant,
    trainerSignedAt: maybeInstant,
    trainerSignedById: maybeRef,
    trainerSignedByName: text(120),
    traineeSignedAt: maybeInstant,
    history: json,
    version: lock,
  },
  indices: [{ columns: ['planId', 'syllabusItemId'], unique: true }, { columns: ['trainerId'] }],
  foreignKeys: [
    { target: 'training_plan', columnNames: ['planId'], referencedColumnNames: ['id'] },
    { target: 'user_account', columnNames: ['trainerId'], referencedColumnNames: ['id'] },
  ],
});
