import { checkTemplate, type TemplateItem } from '../../../shared/domain/reception/checklist.ts';
import { checkRooms, type Room } from '../../../shared/domain/reception/rooms.ts';
import { ConflictError, type Issue, UserError } from '../../../shared/errors/errors.ts';
import starting from '../../../resources/reception/checklists.json' with { type: 'json' };
import type { ReceptionBookRow } from '../database/entities/reception.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { booksRepository } from './books.repository.ts';
import type { ReceptionDeps } from './reception.deps.ts';

export interface Book<Item> {
  /** 0: as it came with the app. */
  readonly revision: number;
  readonly items: Item[];
  readonly savedAt: number | null;
  readonly savedByName: string;
}

interface Saved<Item> {
  readonly revision: number;
  readonly items: readonly Item[];
}

/** The template that visits are given, and the rooms that they may have (6, norm). */
export function createReceptionBooks(deps: ReceptionDeps) {
  const { read, write } = deps.database;
  return {
    template: {
      get: () => templateNow(read),
      save: (actor: Actor, input: Saved<TemplateItem>) =>
        write((tx) => save(tx, deps, actor, { ...input, kind: 'checklist', issues: checkTemplate(input.items) })),
      async versions() {
        const rows = await booksRepository.versions(read, 'checklist');
        return rows.map(({ revision, content, savedAt, savedByName }) => {
          return { revision, items: content.length, savedAt, savedByName };
        });
      },
    },
    rooms: {
      get: () => roomsNow(read),
      save: (actor: Actor, input: Saved<Room>) =>
        write((tx) => save(tx, deps, actor, { ...input, kind: 'rooms', issues: checkRooms(input.items) })),
    },
  };
}

export function templateNow(at: ReadContext): Promise<Book<TemplateItem>> {
  return newest(at, 'checklist');
}

export function roomsNow(at: ReadContext): Promise<Book<Room>> {
  return newest(at, 'rooms');
}

/** The very version that a visit was frozen from. */
export async function templateOf(at: ReadContext, revision: number): Promise<readonly TemplateItem[]> {
  const row = revision === 0 ? null : await booksRepository.version(at, 'checklist', revision);
  return row ? (row.content as TemplateItem[]) : startingItems('checklist');
}

async function newest<Item>(at: ReadContext, kind: ReceptionBookRow['kind']): Promise<Book<Item>> {
  const row = await booksRepository.newest(at, kind);
  if (!row) return { revision: 0, items: startingItems(kind), savedAt: null, savedByName: '' };
  return { ...row, items: [...row.content] as Item[] };
}

function startingItems<Item>(kind: ReceptionBookRow['kind']): Item[] {
  return (kind === 'rooms' ? starting.rooms : starting.items) as unknown as Item[];
}

async function save<Item>(
  tx: WriteContext,
  deps: ReceptionDeps,
  actor: Actor,
  given: Saved<Item> & { readonly kind: ReceptionBookRow['kind']; readonly issues: readonly Issue[] },
): Promise<Book<Item>> {
  const { kind, revision, items, issues } = given;
  if (issues.length > 0) throw new UserError('reception.bookWrong', {}, issues);
  const before = await newest<Item>(tx, kind);
  const id = deps.ports.ids.next();
  const row = {
    id,
    kind,
    revision: revision + 1,
    content: items,
    savedAt: deps.now(),
    savedByName: actor.displayName,
  };
  if (before.revision !== revision || !(await booksRepository.insert(tx, row))) {
    throw new ConflictError('reception.bookMeanwhile', await newest<Item>(tx, kind));
  }
  const subject = { kind: 'reception', id: kind };
  const payload = { revision: row.revision, items: items.length, before: before.items.length };
  await deps.events.append(tx, actor, [
    { type: `reception.${kind}Saved`, subject, clauses: kind === 'checklist' ? ['6'] : [], payload },
  ]);
  tx.changed('visit', kind);
  return newest(tx, kind);
}
