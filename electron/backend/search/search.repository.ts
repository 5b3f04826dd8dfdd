import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';
import { type SearchTerm, searchTerms } from './tokens.ts';

export type SearchScope = 'order' | 'customer';

export interface SearchPage {
  /** At most so many ids. */
  readonly limit: number;
  /** Only records made before this one: the last id of the page before. */
  readonly before?: string | undefined;
}

/**
 * The index of tokens, the same on both databases. Ids are UUIDv7 text, so the newest record sorts last
 * and every answer is newest first.
 */
export const search = { insertTokens, replaceTokens, removeTokens, find, selectMatching, selectStarting };

const rowsPerStatement = 300;

/** The tokens of records that have none yet; one call may carry many records. */
async function insertTokens(
  tx: WriteContext,
  scope: SearchScope,
  records: readonly { readonly refId: string; readonly tokens: readonly string[] }[],
): Promise<void> {
  const rows = records.flatMap(({ refId, tokens }) => [...new Set(tokens)].map((token) => [scope, token, refId]));
  // SQLite takes $1 for a name, and looks each of many names up among all before it.
  const numbered = managerOf(tx).connection.options.type === 'postgres';
  for (let from = 0; from < rows.length; from += rowsPerStatement) {
    const part = rows.slice(from, from + rowsPerStatement);
    const places = part.map((_, row) => (numbered ? `($${row * 3 + 1},$${row * 3 + 2},$${row * 3 + 3})` : '(?,?,?)'));
    await managerOf(tx).query(
      `INSERT INTO search_token (scope, token, ref_id) VALUES ${places.join(',')} ON CONFLICT DO NOTHING`,
      part.flat(),
    );
  }
}

/** Makes these the tokens of a changed record; what stays is not written again. */
async function replaceTokens(
  tx: WriteContext,
  scope: SearchScope,
  refId: string,
  tokens: readonly string[],
): Promise<void> {
  const stored = await tokensOf(tx, scope, refId);
  const wanted = new Set(tokens);
  const gone = [...stored].filter((token) => !wanted.has(token));
  if (gone.length > 0) {
    const places = gone.map((_, index) => `$${index + 3}`).join(',');
    await managerOf(tx).query(`DELETE FROM search_token WHERE ref_id = $1 AND scope = $2 AND token IN (${places})`, [
      refId,
      scope,
      ...gone,
    ]);
  }
  await insertTokens(tx, scope, [{ refId, tokens: [...wanted].filter((token) => !stored.has(token)) }]);
}

async function removeTokens(tx: WriteContext, scope: SearchScope, refId: string): Promise<void> {
  await managerOf(tx).query('DELETE FROM search_token WHERE ref_id = $1 AND scope = $2', [refId, scope]);
}

async function tokensOf(tx: WriteContext, scope: SearchScope, refId: string): Promise<ReadonlySet<string>> {
  const rows: { token: string }[] = await managerOf(tx).query(
    'SELECT token FROM search_token WHERE ref_id = $1 AND scope = $2',
    [refId, scope],
  );
  return new Set(rows.map(({ token }) => token));
}

/** How far a term is counted before it is simply called common. */
const countUpTo = 500;
/** How many entries of a lone beginning such as `1` are looked at: the last in order of tokens, not all of them. */
const prefixReach = 2000;

/**
 * Ids of the records that hold everything asked for, newest first. A query without anything to search for
 * (empty, only signs) finds nothing. The lone beginning of very many different words finds some of them.
 */
async function find(at: ReadContext, scope: SearchScope, query: string, page: SearchPage): Promise<readonly string[]> {
  const params = new Params();
  const select = await selectMatching(at, scope, query, page, params);
  if (!select) return [];
  const rows: { ref_id: string }[] = await managerOf(at).query(select, [...params.values]);
  return rows.map((row) => row.ref_id);
}

/** The same as `find`, as a SELECT of `ref_id` to be built into a larger statement; `null` when nothing matches. */
async function selectMatching(
  at: ReadContext,
  scope: SearchScope,
  query: string,
  page: SearchPage,
  params: Params,
): Promise<string | null> {
  const [driver, ...others] = await rarestFirst(at, scope, searchTerms(query));
  return driver ? statement(scope, driver, others, page, params) : null;
}

/** The first records, in the order of their start tokens, of which one begins so: a SELECT of `ref_id`. */
function selectStarting(scope: SearchScope, start: string, limit: number, params: Params): string {
  const where = matches('s', scope, { token: start, prefix: true }, params);
  return `SELECT s.ref_id FROM search_token s WHERE ${where} ORDER BY s.token, s.ref_id DESC LIMIT ${limit}`;
}

/** Counts each term a little way; a term that nobody has ends the search at once. */
async function rarestFirst(
  at: ReadContext,
  scope: SearchScope,
  terms: readonly SearchTerm[],
): Promise<readonly SearchTerm[]> {
  if (terms.length < 2) return terms;
  const params = new Params();
  const counts = terms.map((term, index) => {
    const where = matches('t', scope, term, params);
    return `SELECT ${index} AS term, (SELECT count(*) FROM (SELECT 1 FROM search_token t WHERE ${where} LIMIT ${countUpTo}) AS few) AS found`;
  });
  const rows: { term: number; found: number | string }[] = await managerOf(at).query(counts.join(' UNION ALL '), [
    ...params.values,
  ]);
  const found = new Map(rows.map((row) => [Number(row.term), Number(row.found)]));
  if ([...found.values()].includes(0)) return [];
  // Among equals a whole token goes before a beginning, whose entries do not come in order of records.
  const weight = (index: number) => (found.get(index) ?? 0) + (terms[index]?.prefix ? 0.5 : 0);
  return terms
    .map((term, index) => ({ term, weight: weight(index) }))
    .sort((a, b) => a.weight - b.weight)
    .map(({ term }) => term);
}

function statement(
  scope: SearchScope,
  driver: SearchTerm,
  others: readonly SearchTerm[],
  page: SearchPage,
  params: Params,
): string {
  const conditions = [matches('t', scope, driver, params)];
  if (page.before !== undefined) conditions.push(`t.ref_id < ${params.add(page.before)}`);
  for (const [index, term] of others.entries()) {
    const alias = `o${index}`;
    const where = matches(alias, scope, term, params);
    conditions.push(`EXISTS (SELECT 1 FROM search_token ${alias} WHERE ${alias}.ref_id = t.ref_id AND ${where})`);
  }
  const found = `SELECT t.ref_id FROM search_token t WHERE ${conditions.join(' AND ')}`;
  if (!driver.prefix) return `${found} ORDER BY t.ref_id DESC LIMIT ${page.limit}`;
  const reached = `${found} ORDER BY t.token DESC, t.ref_id DESC LIMIT ${prefixReach}`;
  return `SELECT DISTINCT ref_id FROM (${reached}) AS reached ORDER BY ref_id DESC LIMIT ${page.limit}`;
}

function matches(alias: string, scope: SearchScope, term: SearchTerm, params: Params): string {
  const inScope = `${alias}.scope = ${params.add(scope)}`;
  if (!term.prefix) return `${inScope} AND ${alias}.token = ${params.add(term.token)}`;
  return `${inScope} AND ${alias}.token >= ${params.add(term.token)} AND ${alias}.token < ${params.add(after(term.token))}`;
}

/** The least text that no longer begins with `prefix`, in the order of code points that both databases keep. */
function after(prefix: string): string {
  const signs = [...prefix];
  const last = signs.pop() ?? '';
  const next = (last.codePointAt(0) ?? 0) + 1;
  // The surrogates are no characters of their own.
  return signs.join('') + String.fromCodePoint(next === 0xd800 ? 0xe000 : next);
}

/** Values of one statement, numbered in the order in which it first names them, as SQLite wants them. */
export class Params {
  readonly values: (string | number)[] = [];

  add(value: string | number): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}
