import { createHash } from 'node:crypto';
import type { SyllabusItemView } from '../../../shared/contract/training.ts';
import {
  reviewSyllabusItem,
  type SyllabusContent,
  type SyllabusItem,
} from '../../../shared/domain/training/syllabus.ts';
import { trainingLimits } from '../../../shared/domain/training/values.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import type { SyllabusEditionRow, SyllabusItemRow } from '../database/entities/training.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { startingSyllabus } from './starting-syllabus.ts';
import { syllabusRepository } from './syllabus.repository.ts';
import type { TrainingDeps } from './training.deps.ts';

interface Saved {
  readonly id: string | null;
  readonly version: number;
  readonly item: SyllabusContent;
}

/** What is taught, in both languages, as an administrator of training edits it (5.2.1, 5.3.1 to 5.3.9). */
export function createSyllabus(deps: TrainingDeps) {
  const { read, write } = deps.database;
  return {
    list: async (): Promise<SyllabusItemView[]> => (await syllabusItems(read)).map(itemView),

    save: (actor: Actor, input: Saved): Promise<SyllabusItemView> =>
      write(async (tx) => {
        const rows = await heldSyllabus(tx);
        const issues = reviewSyllabusItem(input.item);
        if (issues.length > 0) throw new UserError('training.itemIncomplete', {}, issues);
        return input.id === null ? add(tx, deps, actor, rows, input.item) : edit(tx, deps, actor, rows, input);
      }),

    move: (actor: Actor, input: { readonly id: string; readonly version: number; readonly by: -1 | 1 }) =>
      write(async (tx): Promise<SyllabusItemView[]> => {
        await move(tx, deps, actor, input);
        return (await syllabusRepository.items(tx)).map(itemView);
      }),
  };
}

/** In its order; what came with the app while nobody has edited it. */
export async function syllabusItems(at: ReadContext): Promise<readonly SyllabusItemRow[]> {
  const rows = await syllabusRepository.items(at);
  return rows.length > 0 ? rows : startingSyllabus;
}

/** The syllabus as it is now, frozen for plans; the same edition as long as nothing was changed. */
export async function freezeSyllabus(tx: WriteContext, { now, ports }: TrainingDeps): Promise<SyllabusEditionRow> {
  await syllabusRepository.lock(tx);
  const items = (await syllabusItems(tx)).filter(({ active }) => active).map(frozenItem);
  const hash = createHash('sha256').update(JSON.stringify(items)).digest('hex');
  const last = await syllabusRepository.lastEdition(tx);
  if (last?.hash === hash) return last;
  const edition = { id: ports.ids.next(), number: (last?.number ?? 0) + 1, hash, items, madeAt: now() };
  await syllabusRepository.insertEdition(tx, edition);
  return edition;
}

function frozenItem(row: SyllabusItemRow): SyllabusItem {
  const { id, clause, part, title, learned, trainerRole, usualDay, material, active } = row;
  return { id, clause, part, title, learned, trainerRole, usualDay, material, active };
}

/** The rows, made of what came with the app at the first edit; nobody else changes them meanwhile. */
async function heldSyllabus(tx: WriteContext): Promise<readonly SyllabusItemRow[]> {
  await syllabusRepository.lock(tx);
  const rows = await syllabusRepository.items(tx);
  if (rows.length > 0) return rows;
  await syllabusRepository.insertMissing(tx, startingSyllabus);
  return syllabusRepository.items(tx);
}

async function add(
  tx: WriteContext,
  deps: TrainingDeps,
  actor: Actor,
  rows: readonly SyllabusItemRow[],
  item: SyllabusContent,
): Promise<SyllabusItemView> {
  if (rows.length >= trainingLimits.items) throw new UserError('training.syllabusFull', { most: trainingLimits.items });
  const row: SyllabusItemRow = {
    id: deps.ports.ids.next(),
    ...item,
    position: Math.max(-1, ...rows.map(({ position }) => position)) + 1,
    ...stamp(deps, actor),
    version: 1,
  };
  await syllabusRepository.insert(tx, [row]);
  await note(tx, deps, actor, 'itemAdded', row, { title: item.title });
  return itemView(row);
}

async function edit(
  tx: WriteContext,
  deps: TrainingDeps,
  actor: Actor,
  rows: readonly SyllabusItemRow[],
  { id, version, item }: Saved,
): Promise<SyllabusItemView> {
  const before = rows.find((row) => row.id === id);
  if (!before) throw new UserError('training.itemUnknown');
  if (before.version !== version) throw new ConflictError('training.syllabusChanged', itemView(before));
  const patch = { ...item, ...stamp(deps, actor) };
  await syllabusRepository.update(tx, before, patch, async () => itemView(before));
  const fields = Object.keys(item) as (keyof SyllabusContent)[];
  const changed = fields.filter((field) => JSON.stringify(item[field]) !== JSON.stringify(before[field]));
  const was = Object.fromEntries(changed.map((field) => [field, { from: before[field], to: item[field] }]));
  await note(tx, deps, actor, 'itemChanged', { ...before, ...item }, { title: item.title, changed: was });
  return itemView({ ...before, ...patch, version: version + 1 });
}

async function move(
  tx: WriteContext,
  deps: TrainingDeps,
  actor: Actor,
  { id, version, by }: { readonly id: string; readonly version: number; readonly by: -1 | 1 },
): Promise<void> {
  const rows = await heldSyllabus(tx);
  const at = rows.findIndex((row) => row.id === id);
  const row = rows[at];
  const other = rows[at + by];
  if (!row) throw new UserError('training.itemUnknown');
  if (row.version !== version) throw new ConflictError('training.syllabusChanged', itemView(row));
  if (!other) return;
  await syllabusRepository.place(tx, row, other.position);
  await syllabusRepository.place(tx, other, row.position);
  await note(tx, deps, actor, 'itemMoved', row, { title: row.title, by });
}

function stamp({ now }: TrainingDeps, { displayName }: Actor) {
  return { updatedAt: now(), updatedByName: displayName };
}

async function note(
  tx: WriteContext,
  { events }: TrainingDeps,
  actor: Actor,
  what: 'itemAdded' | 'itemChanged' | 'itemMoved',
  { id, clause }: Pick<SyllabusItemRow, 'id' | 'clause'>,
  payload: Readonly<Record<string, unknown>>,
): Promise<void> {
  const subject = { kind: 'syllabusItem', id };
  await events.append(tx, actor, [{ type: `syllabus.${what}`, subject, clauses: [clause], payload }]);
  tx.changed('training', id);
}

function itemView({ position: _position, ...row }: SyllabusItemRow): SyllabusItemView {
  return {
    ...row,
    title: { ...row.title },
    learned: { ...row.learned },
    material: { ...row.material },
    updatedAt: row.updatedAt || null,
  };
}
