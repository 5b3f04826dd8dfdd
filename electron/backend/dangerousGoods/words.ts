import type { GoodsWordInput, GoodsWordRecord } from '../../../shared/contract/dangerous-goods.ts';
import { goodsCategories } from '../../../shared/domain/dangerousGoods/categories.ts';
import { comparable } from '../../../shared/domain/dangerousGoods/match-goods.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { DangerousWordRow } from '../database/entities/dangerous-goods.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import type { DangerousGoodsDeps, GoodsGateDeps } from './dangerous-goods.deps.ts';
import { dangerousGoodsRepository as repository } from './dangerous-goods.repository.ts';
import { startingWords } from './starting-words.ts';

/** The list of key words; whoever asks first in a new company writes the list that it starts with. */
export async function readWords(at: ReadContext, deps: GoodsGateDeps): Promise<readonly DangerousWordRow[]> {
  const known = await repository.words(at);
  if (known.length > 0) return known.toSorted(inListOrder);
  const rows = startingWords(deps.now());
  await deps.database.write((tx) => repository.seedWords(tx, rows));
  return rows;
}

/** By category, in each the words that came with the app in their order and then the company's own. */
function inListOrder(one: DangerousWordRow, other: DangerousWordRow): number {
  const place = (row: DangerousWordRow) => goodsCategories.indexOf(row.category);
  return place(one) - place(other) || (one.id < other.id ? -1 : 1);
}

export async function addWord(
  tx: WriteContext,
  deps: DangerousGoodsDeps,
  actor: Actor,
  input: GoodsWordInput,
): Promise<GoodsWordRecord> {
  await demandOwn(tx, deps, input, null);
  const row: DangerousWordRow = {
    ...input,
    id: deps.ports.ids.next(),
    seeded: false,
    updatedAt: deps.now(),
    updatedByName: actor.displayName,
    version: 1,
  };
  await repository.insertWord(tx, row);
  await tell(tx, deps, actor, 'dangerousGoods.wordAdded', row, {});
  return wordOf(row);
}

export async function changeWord(
  tx: WriteContext,
  deps: DangerousGoodsDeps,
  actor: Actor,
  { id, version, ...input }: GoodsWordInput & { readonly id: string; readonly version: number },
): Promise<GoodsWordRecord> {
  await demandOwn(tx, deps, input, id);
  const before = await repository.word(tx, id);
  if (!before) throw new UserError('dangerousGoods.wordUnknown');
  const patch = { ...input, updatedAt: deps.now(), updatedByName: actor.displayName };
  await repository.updateWord(tx, { id, version }, patch, async () => wordOf(before));
  const after = { ...before, ...patch, version: version + 1 };
  await tell(tx, deps, actor, 'dangerousGoods.wordChanged', after, { before: wordOf(before) });
  return wordOf(after);
}

/** A word in at least one language, refused by something, and not on the list yet. */
async function demandOwn(
  tx: WriteContext,
  deps: DangerousGoodsDeps,
  input: GoodsWordInput,
  ownId: string | null,
): Promise<void> {
  const [zh, en] = [comparable(input.zh), comparable(input.en)];
  if (!zh && !en) throw atField('zh', 'dangerousGoods.wordEmpty', {});
  const others = (await readWords(tx, deps)).filter(({ id }) => id !== ownId);
  const same = others.find((other) => (zh && comparable(other.zh) === zh) || (en && comparable(other.en) === en));
  if (same)
    throw atField(zh && comparable(same.zh) === zh ? 'zh' : 'en', 'dangerousGoods.wordTaken', {
      word: same.zh || same.en,
    });
}

async function tell(
  tx: WriteContext,
  { events }: DangerousGoodsDeps,
  actor: Actor,
  type: string,
  row: DangerousWordRow,
  more: Readonly<Record<string, unknown>>,
): Promise<void> {
  const subject = { kind: 'dangerousWord', id: row.id };
  await events.append(tx, actor, [{ type, subject, clauses: ['1.1'], payload: { word: wordOf(row), ...more } }]);
  tx.changed('dangerousGoods', row.id);
}

export function wordOf({ seeded: _seeded, ...row }: DangerousWordRow): GoodsWordRecord {
  return { ...row, exceptions: [...row.exceptions] };
}

function atField(path: string, code: string, params: Readonly<Record<string, string>>): UserError {
  return new UserError(code, params, [{ path, code, params }]);
}
