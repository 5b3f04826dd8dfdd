import { describe, expect, it } from 'vitest';
import { followQuestions, mergeRecords, settle } from '../../../shared/lib/merge.ts';

interface Form {
  readonly phone: string;
  readonly remarks: string;
  readonly services: readonly string[];
  readonly goods: readonly { readonly name: string; readonly pieces: string }[];
}

const tv = { name: '电视', pieces: '2' };
const fridge = { name: '冰箱', pieces: '1' };
const fan = { name: '风扇', pieces: '5' };
const empty = { name: '', pieces: '' };
const base: Form = { phone: '010', remarks: '', services: ['packing'], goods: [tv, fridge] };
const merged = (mine: Partial<Form>, theirs: Partial<Form>, from: Form = base) =>
  mergeRecords(from, { ...from, ...mine }, { ...from, ...theirs });

describe('[1.3.1.6] what two people typed into one record', () => {
  it('is joined where it does not collide, and what was taken over is told', () => {
    const { form, questions, taken } = merged({ remarks: '轻放' }, { phone: '020' });
    expect(form).toEqual({ ...base, remarks: '轻放', phone: '020' });
    expect(questions).toEqual([]);
    expect(taken).toEqual([{ path: 'phone', was: '010', now: '020' }]);
  });

  it('is asked field by field where both changed the same, and the answer is put in', () => {
    const { form, questions } = merged({ remarks: '轻放' }, { remarks: '急件' });
    expect(questions).toEqual([{ path: 'remarks', mine: '轻放', theirs: '急件' }]);
    expect(form.remarks).toBe('轻放');
    expect(settle(form, new Map([['remarks', '急件']])).remarks).toBe('急件');
  });

  it('is no question where both changed it to the same', () => {
    expect(merged({ phone: '020' }, { phone: '020' })).toMatchObject({
      questions: [],
      taken: [],
      form: { phone: '020' },
    });
  });

  it('keeps rows that both added, each once', () => {
    const { form, questions } = merged(
      { goods: [tv, fan, fridge] },
      { goods: [tv, fridge, fan, { name: '灯', pieces: '9' }] },
    );
    expect(form.goods).toEqual([tv, fan, fridge, fan, { name: '灯', pieces: '9' }]);
    expect(questions).toEqual([]);
    expect(merged({ goods: [tv, fridge, fan] }, { goods: [tv, fridge, fan] }).form.goods).toHaveLength(3);
  });

  it('keeps both rows where both filled the one that was empty', () => {
    const from = { ...base, goods: [empty] };
    const { form, taken } = merged({ goods: [tv] }, { goods: [fan] }, from);
    expect(form.goods).toEqual([tv, fan]);
    expect(taken).toEqual([{ path: 'goods.1', was: null, now: fan }]);
  });

  it('finds the same row again though one side added or removed others', () => {
    const { form, questions } = merged({ goods: [tv, { ...fridge, pieces: '3' }] }, { goods: [fan, fridge] });
    expect(questions).toEqual([]);
    expect(form.goods).toEqual([fan, { ...fridge, pieces: '3' }]);
  });

  it('asks about a cell of a row by the place where the row stands now', () => {
    const { form, questions } = merged(
      { goods: [fan, tv, { ...fridge, pieces: '3' }] },
      { goods: [tv, { ...fridge, pieces: '4' }] },
    );
    expect(questions).toEqual([{ path: 'goods.2.pieces', mine: '3', theirs: '4' }]);
    expect(settle(form, new Map([['goods.2.pieces', '4']])).goods[2]).toEqual({ ...fridge, pieces: '4' });
  });

  it('asks about a row that one side took away and the other one changed, whichever side that was', () => {
    const changed = { ...fridge, pieces: '3' };
    const theyChanged = merged({ goods: [tv] }, { goods: [tv, changed] });
    expect(theyChanged.questions).toEqual([{ path: 'goods.1', mine: null, theirs: changed }]);
    expect(settle(theyChanged.form, new Map([['goods.1', null]])).goods).toEqual([tv]);
    expect(settle(theyChanged.form, new Map([['goods.1', changed]])).goods).toEqual([tv, changed]);
    const weChanged = merged({ goods: [tv, changed] }, { goods: [tv] });
    expect(weChanged.questions).toEqual([{ path: 'goods.1', mine: changed, theirs: null }]);
    expect(weChanged.form.goods).toEqual([tv, changed]);
  });

  it('takes a row away that the others took away and nobody changed', () => {
    const { form, taken } = merged({ remarks: '轻放' }, { goods: [fridge] });
    expect(form.goods).toEqual([fridge]);
    expect(taken).toEqual([{ path: 'goods.0', was: tv, now: null }]);
  });

  it('answers of several rows hit the rows that were meant', () => {
    const rows = [tv, fridge, fan];
    const from = { ...base, goods: rows };
    const changed = rows.map((row) => ({ ...row, pieces: '7' }));
    const { form, questions } = merged({ goods: [empty] }, { goods: changed }, from);
    expect(questions.filter(({ mine }) => mine === null).length).toBeGreaterThan(0);
    const answers = new Map(
      questions.map(({ path }, index): [string, unknown] => [path, index === 1 ? changed[1] : null]),
    );
    const settled = settle(form, answers);
    expect(settled.goods.filter(({ name }) => name !== '')).toEqual([changed[1]]);
  });

  it('stays as it was typed on while the question was open, wherever its row stands by then', () => {
    const { form, questions } = merged(
      { remarks: '轻放', goods: [tv, { ...fridge, pieces: '3' }] },
      { remarks: '急件', goods: [tv, { ...fridge, pieces: '4' }] },
    );
    const typed = { ...form, remarks: '轻放，勿倒置', goods: [fan, tv, { ...fridge, pieces: '3' }] };
    const { open, gone } = followQuestions(questions, form, typed);
    expect(gone).toEqual([]);
    expect(open).toEqual([
      { path: 'remarks', mine: '轻放，勿倒置', theirs: '急件' },
      { path: 'goods.2.pieces', askedAt: 'goods.1.pieces', mine: '3', theirs: '4' },
    ]);
    const answers = open.map(({ path, mine }): [string, unknown] => [path, mine]);
    expect(settle(typed, new Map(answers))).toEqual(typed);
    expect(settle(typed, new Map([['goods.2.pieces', '4']])).goods).toEqual([fan, tv, { ...fridge, pieces: '4' }]);
  });

  it('is asked no more about a row that was taken away meanwhile', () => {
    const { form, questions } = merged({ goods: [{ ...tv, pieces: '3' }] }, { goods: [{ ...tv, pieces: '4' }] });
    const { open, gone } = followQuestions(questions, form, { ...form, goods: [] });
    expect(open).toEqual([]);
    expect(gone).toEqual(questions);
  });

  it('takes each tick of several for itself', () => {
    const { form } = merged({ services: ['packing', 'storage'] }, { services: ['receipts'] });
    expect(form.services).toEqual(['storage', 'receipts']);
  });
});
