import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { type Books, openBooks } from '../settlement/house.ts';
import { rowsOf } from './rows-of.ts';

describe.each(databases)('[8] lists beside one matter, as Excel files on $name', ({ open }) => {
  let given: OpenDatabase;
  let books: Books;
  beforeAll(async () => {
    given = await open();
    books = await openBooks(given);
  });
  afterAll(async () => {
    await books.counter.close();
    await given.dispose();
  });

  it('[7.1.1] agreed prices stand a line a price, each with the day from which it holds', async () => {
    const { director, finance, customerId } = books;
    const line = { jobType: null, mode: null, basis: 'kg', rateFen: 150, minimumFen: 8_000 } as const;
    const lines = [
      { ...line, destination: '=上海' },
      { ...line, jobType: 'doorToDoor' as const, mode: 'air' as const, destination: '' },
    ];
    await director.settlement.agreements.saveQuotation({
      customerId,
      fromDay: '2026-01-01',
      agreedWith: '张三',
      version: 0,
      lines,
    });
    const [headings, ...rows] = await rowsOf(await finance.lists.prices({ customerId }));
    expect(headings?.slice(0, 7)).toEqual([
      '有效期起',
      '业务类型',
      '运输方式',
      '目的地',
      '计价方式',
      '单价（元）',
      '最低收费（元）',
    ]);
    expect(rows.map((row) => row[3])).toContain('=上海');
    expect(rows.map((row) => row.slice(0, 2))).toContainEqual(['2026-01-01', '门到门']);
    expect(rows.every((row) => row.includes('张三'))).toBe(true);
    expect(rows.flat().every((cell) => typeof cell === 'string' || cell === undefined)).toBe(true);
  });

  it('[7.3.1] payments, notices, targets, topics and hand-over lists go to whom their lists are open to', async () => {
    const { director, finance, clerk, customerId, counter } = books;
    expect(await rowsOf(await finance.lists.payments({ customerId }))).toHaveLength(1);
    expect(await rowsOf(await clerk.lists.goodsLetters({ customerId }))).not.toEqual([]);
    const targets = await director.kpi.targets({ customerId: null });
    expect(await rowsOf(await director.lists.kpiTargets({ customerId: null }))).toHaveLength(targets.length + 1);
    const topics = await director.exams.bank.topics();
    expect(await rowsOf(await director.lists.examTopics())).toHaveLength(topics.length + 1);
    const shift = await clerk.shifts.begin();
    expect(await rowsOf(await clerk.lists.shiftLines({ id: shift.id }))).toHaveLength(shift.lines.length + 1);
    const { api } = await counter.hire('sijishi', ['dispatchCentre']);
    expect(await problemOf(api.lists.prices({ customerId }))).toMatchObject({ kind: 'FORBIDDEN' });
    expect(await problemOf(api.lists.payments({ customerId }))).toMatchObject({ kind: 'FORBIDDEN' });
    expect(await problemOf(api.lists.examTopics())).toMatchObject({ kind: 'FORBIDDEN' });
  });

  it('[1.1, 2.2.1] the course of an order stands newest first in the words of its timeline, in either language', async () => {
    const { clerk, deliver } = books;
    const { id } = await deliver('24', { remarks: '=cmd|calc' });
    const file = await clerk.lists.course({ id });
    expect(file.name).toBe('经过 DD261123-0001-2026-11-24.xlsx');
    const [headings, ...rows] = await rowsOf(file);
    expect(headings).toEqual(['时间', '内容', '备注', '经办人', '工作站', '条款']);
    const told = rows.map((row) => String(row[1]));
    expect(told.at(-1)).toBe('开始填写');
    expect(told).toContain('李四 签收，15/15 件');
    expect(told.indexOf('李四 签收，15/15 件')).toBeLessThan(told.indexOf('确认下单'));
    expect(told.some((words) => words.startsWith('已读给 张三 听：'))).toBe(true);
    expect(rows.find((row) => row[1] === '确认下单')?.[5]).toMatch(/1\.3\.1/);
    await clerk.people.setLanguage({ language: 'en' });
    const [inEnglish, ...english] = await rowsOf(await clerk.lists.course({ id }));
    expect(inEnglish?.[1]).toBe('What');
    expect(english.map((row) => row[1])).toContain('Order confirmed');
  });
});
