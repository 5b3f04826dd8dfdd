/** A field that was changed here and elsewhere, to different ends. Of a row that one side took away that side is `null`. */
export interface MergeQuestion {
  /** `remarks`, `goods.1.name`, or `goods.1` for the whole row. */
  readonly path: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Its path when it was asked, where its row has moved since. */
  readonly askedAt?: string;
}

/** What only the others changed. Of a row that was added or taken away the other value is `null`. */
export interface Taken {
  readonly path: string;
  readonly was: unknown;
  readonly now: unknown;
}

export interface Merge<Form> {
  /** Both sides' changes together; where they disagree, ours. */
  readonly form: Form;
  readonly questions: readonly MergeQuestion[];
  readonly taken: readonly Taken[];
}

type Row = Readonly<Record<string, unknown>>;

interface Notes {
  readonly questions: MergeQuestion[];
  readonly taken: Taken[];
}

/**
 * Joins what was typed here with what was saved elsewhere since `base`, field by field. Nothing typed is dropped unasked:
 * rows that both added stand both, a row that one side took away and the other changed is asked about.
 */
export function mergeRecords<Form extends object>(base: Form, mine: Form, theirs: Form): Merge<Form> {
  const notes: Notes = { questions: [], taken: [] };
  const names = Object.keys(mine) as (keyof Form & string)[];
  const form = Object.fromEntries(
    names.map((name) => [name, mergeField(name, [base[name], mine[name], theirs[name]], notes)]),
  ) as Form;
  return { form, ...notes };
}

/** Puts the answers into the form; a row whose answer is `null` goes. */
export function settle<Form extends object>(form: Form, answers: ReadonlyMap<string, unknown>): Form {
  // Rows go last and from the end on, so that the places of the others stay what they are called.
  const inOrder = [...answers].toSorted(
    ([one], [other]) => depth(other) - depth(one) || Number(other.split('.')[1] ?? 0) - Number(one.split('.')[1] ?? 0),
  );
  return inOrder.reduce((settled, [path, value]) => put(settled, path, value), form);
}

interface Followed {
  readonly open: readonly MergeQuestion[];
  /** Their rows were taken away. */
  readonly gone: readonly MergeQuestion[];
}

/** Typing goes on while questions are open: each with what stands in the form now, where its row stands now. */
export function followQuestions<Form extends object>(
  questions: readonly MergeQuestion[],
  before: Form,
  after: Form,
): Followed {
  const followed = questions.map((question) => followQuestion(question, before, after));
  const gone = questions.filter((_, index) => followed[index] === null);
  return { open: followed.filter((question) => question !== null), gone };
}

function followQuestion(question: MergeQuestion, before: object, after: object): MergeQuestion | null {
  const [name = '', index, key] = question.path.split('.');
  const [old, now] = [(before as Row)[name], (after as Row)[name]];
  if (same(old, now)) return question;
  if (index === undefined || !isRows(old) || !isRows(now)) return { ...question, mine: now };
  const [at] = [...bestPairs(old, now)].find(([, was]) => was === Number(index)) ?? [];
  const row = at === undefined ? undefined : now[at];
  if (row === undefined) return null;
  const path = [name, at, ...(key === undefined ? [] : [key])].join('.');
  const moved = path === question.path ? question : { ...question, path, askedAt: question.askedAt ?? question.path };
  if (key !== undefined) return { ...moved, mine: row[key] };
  // Of a row that was taken away here what is in sight is theirs.
  return question.mine === null ? { ...moved, theirs: row } : { ...moved, mine: row };
}

function depth(path: string): number {
  const parts = path.split('.').length;
  return parts === 2 ? 0 : parts;
}

function put<Form extends object>(form: Form, path: string, value: unknown): Form {
  const [name = '', index, key] = path.split('.');
  if (index === undefined) return { ...form, [name]: value };
  const at = Number(index);
  const rows = (form as Readonly<Record<string, readonly Row[]>>)[name] ?? [];
  if (key !== undefined) return { ...form, [name]: rows.with(at, { ...rows[at], [key]: value }) };
  return { ...form, [name]: value === null ? rows.toSpliced(at, 1) : rows.with(at, value as Row) };
}

type Three<Value> = readonly [base: Value, mine: Value, theirs: Value];

function mergeField(path: string, [base, mine, theirs]: Three<unknown>, notes: Notes): unknown {
  if (same(mine, theirs) || same(base, theirs)) return mine;
  if (isRows(base) && isRows(mine) && isRows(theirs)) return mergeRows(path, [base, mine, theirs], notes);
  if (isList(base) && isList(mine) && isList(theirs)) return mergeChoices(path, [base, mine, theirs], notes);
  if (same(base, mine)) {
    notes.taken.push({ path, was: base, now: theirs });
    return theirs;
  }
  notes.questions.push({ path, mine, theirs });
  return mine;
}

/** Several of a few: each choice for itself. */
function mergeChoices(path: string, [base, mine, theirs]: Three<readonly unknown[]>, notes: Notes): readonly unknown[] {
  const added = theirs.filter((one) => !base.includes(one) && !mine.includes(one));
  const merged = [...mine.filter((one) => !base.includes(one) || theirs.includes(one)), ...added];
  if (!same(merged, mine)) notes.taken.push({ path, was: mine, now: merged });
  return merged;
}

function mergeRows(list: string, [base, mine, theirs]: Three<readonly Row[]>, notes: Notes): readonly Row[] {
  const [here, there] = [pair(base, mine), pair(base, theirs)];
  const merged: Row[] = [];
  const add = (rows: readonly Row[]) => merged.push(...rows);
  const addNew = (after: number) => {
    const own = here.added.get(after) ?? [];
    add(own);
    for (const row of there.added.get(after) ?? []) {
      if (isEmpty(row) || own.some((one) => same(one, row))) continue;
      notes.taken.push({ path: `${list}.${merged.length}`, was: null, now: row });
      add([row]);
    }
  };
  addNew(-1);
  base.forEach((row, index) => {
    const path = `${list}.${merged.length}`;
    add(mergeRow(path, [row, here.kept.get(index) ?? null, there.kept.get(index) ?? null], notes));
    addNew(index);
  });
  return merged;
}

/** What becomes of a row that was there before: one, none, or two where both filled the same empty one. */
function mergeRow(path: string, [base, mine, theirs]: readonly [Row, Row | null, Row | null], notes: Notes): Row[] {
  if (mine && theirs) {
    if (isEmpty(base) && !isEmpty(mine) && !isEmpty(theirs) && !same(mine, theirs)) {
      notes.taken.push({ path: nextRow(path), was: null, now: theirs });
      return [mine, theirs];
    }
    const keys = Object.keys(mine);
    return [
      Object.fromEntries(
        keys.map((key) => [key, mergeField(`${path}.${key}`, [base[key], mine[key], theirs[key]], notes)]),
      ),
    ];
  }
  if (mine) {
    if (same(base, mine)) notes.taken.push({ path, was: base, now: null });
    else notes.questions.push({ path, mine, theirs: null });
    return same(base, mine) ? [] : [mine];
  }
  if (!theirs || same(base, theirs)) return [];
  // It stays in sight until the answer takes it away.
  notes.questions.push({ path, mine: null, theirs });
  return [theirs];
}

function nextRow(path: string): string {
  const [list = '', index = '0'] = path.split('.');
  return `${list}.${Number(index) + 1}`;
}

interface Paired {
  /** By place in the earlier list. */
  readonly kept: ReadonlyMap<number, Row>;
  /** By the place in the earlier list behind which they stand; -1 at the beginning. */
  readonly added: ReadonlyMap<number, readonly Row[]>;
}

/** Which row became which: rows have no names, so those that are alike in most of what they say, in their order. */
function pair(before: readonly Row[], after: readonly Row[]): Paired {
  const kept = new Map<number, Row>();
  const added = new Map<number, Row[]>();
  let last = -1;
  const found = bestPairs(before, after);
  after.forEach((row, index) => {
    const at = found.get(index);
    if (at === undefined) added.set(last, [...(added.get(last) ?? []), row]);
    else {
      kept.set(at, row);
      last = at;
    }
  });
  return { kept, added };
}

/** Place in `after` -> place in `before`: the pairs in the same order whose likeness adds up to most. */
function bestPairs(before: readonly Row[], after: readonly Row[]): ReadonlyMap<number, number> {
  const best = Array.from({ length: before.length + 1 }, () => after.map(() => 0).concat(0));
  const at = (one: number, other: number) => best[one]?.[other] ?? 0;
  const worth = (one: number, other: number) =>
    likeness(before[one] ?? {}, after[other] ?? {}, before.length === after.length && one === other);
  for (let one = before.length - 1; one >= 0; one -= 1) {
    const line = best[one];
    for (let other = after.length - 1; line && other >= 0; other -= 1) {
      const gain = worth(one, other);
      const paired = gain > 0 ? gain + at(one + 1, other + 1) : 0;
      line[other] = Math.max(paired, at(one + 1, other), at(one, other + 1));
    }
  }
  const pairs = new Map<number, number>();
  for (let one = 0, other = 0; one < before.length && other < after.length; ) {
    const gain = worth(one, other);
    if (gain > 0 && at(one, other) === gain + at(one + 1, other + 1)) pairs.set(other++, one++);
    else if (at(one + 1, other) >= at(one, other + 1)) one += 1;
    else other += 1;
  }
  return pairs;
}

/** How much two rows have in common: all of it, words, or in a list of the same length only their place. */
function likeness(one: Row, other: Row, samePlace: boolean): number {
  if (same(one, other)) return 1_000;
  const said = Object.keys(one).filter((key) => !isNothing(one[key]) && same(one[key], other[key])).length;
  return said * 10 + (samePlace ? 1 : 0);
}

function isRows(value: unknown): value is readonly Row[] {
  return isList(value) && value.every((one) => typeof one === 'object' && one !== null && !Array.isArray(one));
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isEmpty(row: Row): boolean {
  return Object.values(row).every(isNothing);
}

function isNothing(value: unknown): boolean {
  return value === '' || value === null || value === undefined || value === false;
}

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
