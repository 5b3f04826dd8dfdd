import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { taskRules } from '../../../shared/sop/rules.ts';
import type { FileContent } from '../../../shared/contract/base.ts';
import { permissions } from '../../../shared/domain/people/permissions.ts';
import { roles } from '../../../shared/domain/people/roles.ts';
import { type Counter, openCounter } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { rowsOf } from './rows-of.ts';

describe.each(databases)('[8] what is set, as Excel files on $name', ({ open }) => {
  let given: OpenDatabase;
  let counter: Counter;
  beforeAll(async () => {
    given = await open();
    counter = await openCounter(given);
  });
  afterAll(async () => {
    await counter.close();
    await given.dispose();
  });

  it('[1.1] key words of dangerous goods are had as they are shown, in their order, and none runs as a formula', async () => {
    const { api } = await counter.hire('words', ['csDirector']);
    const typed = {
      category: 'lithium',
      en: '',
      matching: 'part',
      air: true,
      rail: false,
      active: true,
    } as const;
    const first = await api.dangerousGoods.addWord({ ...typed, zh: '=1+1', exceptions: ['=2+2', '电池盒'] });
    const second = await api.dangerousGoods.addWord({ ...typed, zh: '充电宝组', exceptions: [] });
    const [headings, ...rows] = await rowsOf(await api.lists.goodsWords({ ids: [second.id, first.id] }));
    expect(headings).toContain('中文词');
    expect(rows.map((row) => row[1])).toEqual(['充电宝组', '=1+1']);
    expect(rows[1]).toContain('=2+2; 电池盒');
    expect(rows[1]).toContain('职员words');
  });

  it.each(['zh-CN', 'en'] as const)(
    'the duties of the manual are had in words, for a reader of %s',
    async (language) => {
      const { api } = await counter.hire(`duties-${language.toLowerCase()}`, ['csClerk']);
      await api.people.setLanguage({ language });
      const ids = taskRules.map(({ id }) => id);
      const [, ...rows] = await rowsOf(await api.lists.taskRules({ ids }));
      expect(rows).toHaveLength(ids.length);
      expect(rows.flat().filter((cell) => typeof cell === 'string' && /\{\{|\$t\(/.test(cell))).toEqual([]);
      expect(rows.every(([clause, duty, owner, limit]) => clause && duty && owner && limit)).toBe(true);
    },
  );

  it('[3.3.1.2] whom exceptions are told to stands by clause, further addresses behind', async () => {
    const { api } = await counter.hire('told', ['csDirector']);
    const admin = await counter.admin();
    const stored = await admin.exceptionReports.settings.get();
    const extra = [{ name: '=老板', address: 'boss@example.com', language: 'both' as const }];
    await admin.exceptionReports.settings.save({ ...stored, extra });
    const [headings, ...rows] = await rowsOf(await api.lists.recipients());
    expect(headings).toEqual(['角色', '客户投诉', '跟踪中发现', '内部发现', '名称', '电子邮箱', '语言']);
    const of = (role: string) => rows.find(([first]) => first === role)?.slice(1, 4) ?? [];
    expect(of('项目经理')).toEqual([undefined, '是']);
    expect(of('总经理')).toEqual(['是', '是', '是']);
    expect(rows.at(-1)?.slice(4)).toEqual(['=老板', 'boss@example.com', expect.any(String)]);
  });

  it('[3.3.1.7] days of a year stand as announced, and as the company decided otherwise', async () => {
    const { api } = await counter.hire('days', ['csClerk']);
    const admin = await counter.admin();
    const year = 2026;
    await admin.calendar.setDays({
      days: [{ day: '2026-06-10', version: 0 }],
      kind: 'rest',
      note: '=盘点',
      windows: null,
    });
    const [, ...rows] = await rowsOf(await api.lists.calendarDays({ year }));
    expect(rows.every(([day]) => String(day).startsWith('2026-'))).toBe(true);
    const own = rows.find(([day]) => day === '2026-06-10');
    expect(own).toEqual(['2026-06-10', '休息日', '=盘点', undefined, expect.any(String), expect.any(String)]);
    expect(rows.filter((row) => row[4] === '官方公告').length).toBeGreaterThan(10);
  });

  it('permissions have a right a row and a role a column, and only who administers people has them', async () => {
    const admin = await counter.admin();
    const [headings, ...rows] = await rowsOf(await admin.lists.permissions());
    expect(headings).toHaveLength(2 + roles.length);
    expect(rows).toHaveLength(permissions.length);
    const { api } = await counter.hire('curious', ['csDirector']);
    expect(await problemOf(api.lists.permissions())).toMatchObject({ kind: 'FORBIDDEN' });
  });

  it('each setting goes to whom its page is open to, and to nobody else', async () => {
    const admin = await counter.admin();
    const { api } = await counter.hire('clerk', ['csClerk']);
    const forClerks = [api.lists.centres(), api.lists.authority(), api.lists.rooms(), api.lists.receptionItems()];
    for (const file of await Promise.all(forClerks)) expect((await rowsOf(file)).length).toBeGreaterThan(2);
    const lastMonth = { from: '2025-11-01', to: '2026-12-31' };
    const forAdministrators: readonly ((one: typeof admin) => Promise<FileContent>)[] = [
      ({ lists }) => lists.printers(),
      ({ lists }) => lists.packages(),
      ({ lists }) => lists.numberGaps(lastMonth),
    ];
    for (const ask of forAdministrators) {
      expect((await rowsOf(await ask(admin))).length).toBeGreaterThan(0);
      expect(await problemOf(ask(api))).toMatchObject({ kind: 'FORBIDDEN' });
    }
    expect(await rowsOf(await admin.lists.printers())).toHaveLength(3);
  });
});
