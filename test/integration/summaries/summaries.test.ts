import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Summary } from '../../../shared/contract/summaries.ts';
import { emptyReportForm } from '../../../shared/domain/exceptionReports/form.ts';
import { joinCounter } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { type CaseHouse, minute, openCases, press } from '../promises/house.ts';

const words = { highlights: '零投诉', causes: '司机电话不通', plan: '换一家承运商' };
const at = (text: string) => Date.parse(`${text}+08:00`);

describe.each(databases)('month summaries on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: CaseHouse;

  beforeEach(async () => {
    database = await open();
    house = await openCases(database);
  });
  afterEach(async () => {
    await house.counter.close();
    await database.dispose();
  });

  const goTo = (text: string) => house.ports.clock.advance(at(text) - house.ports.clock.now());
  const refused = async (work: Promise<unknown>) => (await problemOf(work)).data;
  const list = (api: CaseHouse['clerk'], month = '2026-11') => api.summaries.list({ month });
  const idOf = async (api: CaseHouse['clerk'], personId: string | null) =>
    (await list(api)).rows.find((row) => row.personId === personId)?.id ?? '';

  /** A promise kept in time, and one that was broken. */
  async function promises() {
    for (const kept of [true, false]) {
      const made = await house.clerk.promises.make({
        token: press(),
        kind: 'callBack',
        person: '王先生',
        phone: '13800138000',
        way: 'phone',
        text: '十分钟内回电',
        minutes: 10,
        about: { orderId: house.order.id },
      });
      house.ports.clock.advance(5 * minute);
      if (!kept) continue;
      const contact = house.call();
      await house.clerk.promises.keep({
        id: made.id,
        version: made.version,
        contact,
        said: '车已到',
        next: null,
        over: true,
      });
    }
  }

  async function drafted(): Promise<Summary> {
    await promises();
    goTo('2026-12-01T08:30');
    await house.director.summaries.draft({ month: '2026-11' });
    return house.clerk.summaries.get({ id: await idOf(house.clerk, house.clerkId) });
  }

  async function submitted(): Promise<Summary> {
    const { id, version } = await drafted();
    const saved = await house.clerk.summaries.save({ id, version, writing: words });
    return house.clerk.summaries.submit({ id, version: saved.version });
  }

  it('[4.3.1.9] drafts by itself as the office opens on the first working day, once, for each clerk and the department', async () => {
    const second = await house.join('chenjing', 'csClerk');
    goTo('2026-12-01T08:29');
    const [one, other] = await Promise.all(
      ['counter-2', 'counter-3'].map((workstation) =>
        joinCounter(database, { ports: house.ports, workers: true, workstation }),
      ),
    );
    expect((await list(house.director)).rows).toEqual([]);
    const rows = await house.until(
      'the drafts',
      async () => {
        const found = (await list(house.director)).rows;
        return found.length > 0 && found;
      },
      30_000,
    );
    expect(house.ports.clock.now()).toBeGreaterThanOrEqual(at('2026-12-01T08:30'));
    expect(new Set(rows.map(({ personId }) => personId))).toEqual(new Set([null, house.clerkId, second.id]));
    expect(rows).toHaveLength(3);
    await one?.close();
    await other?.close();
    const restarted = await joinCounter(database, { ports: house.ports, workers: true, workstation: 'counter-2' });
    await restarted.close();
    expect((await house.director.summaries.draft({ month: '2026-11' })).drafted).toBe(0);
    expect((await list(house.director)).rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  });

  it('[4.3.1.9] counts what the clerk promised and kept, and asks him for it by the third working day', async () => {
    const summary = await drafted();
    expect(summary.figures).toMatchObject({ promised: { n: 2 }, kept: { n: 1 }, broken: { n: 1 }, orders: { n: 1 } });
    const broken = await house.clerk.summaries.matters({ id: summary.id, figure: 'broken', frozen: false });
    expect(broken).toMatchObject([{ kind: 'promise', label: '王先生', detail: '十分钟内回电', doneAt: null }]);
    const [duty] = await house.clerk.tasks.ofSubject({ subjectId: summary.id });
    expect(duty).toMatchObject({ ruleId: 'summary.toSubmit', clause: '4.3.1.9', ownerId: house.clerkId });
    expect(duty?.dueAt).toBe(at('2026-12-03T17:30'));
    const { links } = summary.recount;
    const ownDuties = links.reduce((sum, { n }) => sum + n, 0);
    expect(ownDuties).toBeGreaterThan(0);
    const department = await idOf(house.director, null);
    const whole = (await house.director.summaries.get({ id: department })).recount.links;
    expect(whole.reduce((sum, { n }) => sum + n, 0)).toBeGreaterThanOrEqual(ownDuties);
    const [leader] = await house.director.tasks.ofSubject({ subjectId: department });
    expect(leader).toMatchObject({ ruleId: 'summary.departmentToSubmit', ownerRole: 'csDirector' });
    expect(leader?.dueAt).toBe(at('2026-12-07T17:30'));
  });

  it('[3.3.1.4, 3.4] counts a report as the area writes it, under its clause, until everybody has it', async () => {
    const form = { ...emptyReportForm, kind: 'breach', foundBy: 'internal', facts: '装车未固定' } as const;
    const draft = { id: null, version: 0, token: house.ports.ids.next(), form, knownAt: house.ports.clock.now() };
    const { report } = await house.clerk.exceptionReports.file(draft);
    const { id, figures } = await drafted();
    expect(figures).toMatchObject({ reports: { n: 1 }, 'kind:breach': { n: 1 }, 'found:internal': { n: 1 } });
    expect(figures).toMatchObject({ 'due:3.3.1.4': { n: 1 }, 'untold:3.3.1.4': { n: 1 }, stillOpen: { n: 1 } });
    const untold = await house.clerk.summaries.matters({ id, figure: 'untold:3.3.1.4', frozen: false });
    expect(untold).toMatchObject([{ kind: 'report', id: report.id, label: report.number, dueAt: report.dueAt }]);
  });

  it('[4.3.1.9] shows a clerk his own month only, the director everybody’s', async () => {
    const other = await house.join('luona', 'csClerk');
    const { id } = await drafted();
    expect((await list(house.director)).rows.map(({ scope }) => scope)).toEqual(['department', 'clerk', 'clerk']);
    expect((await list(house.clerk)).rows.map((row) => row.id)).toEqual([id]);
    expect(await refused(other.api.summaries.get({ id }))).toMatchObject({ code: 'summaries.unknown' });
    expect(await refused(house.clerk.summaries.get({ id: await idOf(house.director, null) }))).toMatchObject({
      code: 'summaries.unknown',
    });
    expect(await refused(house.director.summaries.save({ id, version: 1, writing: words }))).toMatchObject({
      code: 'summaries.notYours',
    });
  });

  it('[4.3.1.9] asks for the causes where a promise was broken, and keeps what is typed', async () => {
    const { id, version } = await drafted();
    const writing = { ...words, causes: '  ' };
    const saved = await house.clerk.summaries.save({ id, version, writing });
    expect(await refused(house.clerk.summaries.submit({ id, version: saved.version }))).toMatchObject({
      code: 'summaries.incomplete',
      issues: [{ path: 'causes', code: 'summaries.causesMissing' }],
    });
    expect((await house.clerk.summaries.get({ id })).writing).toEqual(writing);
    const conflict = await problemOf(house.clerk.summaries.save({ id, version, writing: words }));
    expect(conflict.data).toMatchObject({ code: 'summaries.changedMeanwhile', current: { writing } });
  });

  it('[3.4, 4.3.1.9] its figures stand once submitted; a recount stands beside them', async () => {
    const { id, frozen } = await submitted();
    expect(frozen?.figures).toMatchObject({ promised: { n: 2 }, kept: { n: 1 }, broken: { n: 1 } });
    const [duty] = (await house.clerk.tasks.ofSubject({ subjectId: id })).filter(
      ({ ruleId }) => ruleId === 'summary.toSubmit',
    );
    expect(duty?.storedState).toBe('done');
    const promise = (await house.clerk.promises.ofCase({ orderId: house.order.id })).find(
      ({ state }) => state === 'running',
    );
    const acted = { id: promise?.id ?? '', version: promise?.version ?? 0 };
    await house.clerk.promises.keep({ ...acted, contact: house.call(), said: '致歉', next: null, over: true });
    const now = await house.clerk.summaries.get({ id });
    expect(now.frozen).toEqual(frozen);
    expect(now.recount.figures).toMatchObject({ keptLate: { n: 1 } });
    expect(now.recount.figures.broken).toBeUndefined();
    const look = { id, figure: 'broken' as const };
    expect(await house.clerk.summaries.matters({ ...look, frozen: true })).toHaveLength(1);
    expect(await house.clerk.summaries.matters({ ...look, frozen: false })).toHaveLength(0);
  });

  it('[4.3.1.9] the director returns it with a reason, then approves it; a correction is a new version', async () => {
    const sent = await submitted();
    const { id } = sent;
    const mine = { id, version: sent.version };
    expect(await refused(house.clerk.summaries.approve(mine))).toMatchObject({ code: 'summaries.notYoursToAnswer' });
    const asked = await house.director.tasks.ofSubject({ subjectId: id });
    expect(asked.find(({ ruleId }) => ruleId === 'summary.toAnswer')).toMatchObject({
      ownerRole: 'csDirector',
      dueAt: at('2026-12-03T17:30'),
    });
    const back = await house.director.summaries.giveBack({ ...mine, reason: '原因不清' });
    expect(back).toMatchObject({ state: 'returned', answer: '原因不清', frozen: null });
    expect(await house.duties(id)).toEqual(['summary.toSubmit']);
    const again = await house.clerk.summaries.submit({ id, version: back.version });
    const done = await house.director.summaries.approve({ id, version: again.version, remark: '同意' });
    expect(done).toMatchObject({
      state: 'approved',
      answer: '同意',
      may: { write: false, answer: false, correct: false },
    });
    expect(await house.duties(id)).toEqual([]);
    const frozen = { id, version: done.version };
    expect(await refused(house.clerk.summaries.save({ ...frozen, writing: words }))).toMatchObject({
      code: 'summaries.notWritable',
    });
    const next = await house.clerk.summaries.correct({ ...frozen, reason: '漏记一次承诺' });
    expect(next).toMatchObject({ revision: 2, state: 'draft', writing: words, correction: '漏记一次承诺' });
    expect(next.versions.map(({ state }) => state)).toEqual(['approved', 'draft']);
    expect(await house.duties(next.id)).toEqual(['summary.toSubmit']);
    expect(await house.clerk.summaries.get({ id })).toMatchObject({ state: 'approved', frozen: done.frozen });
    expect((await list(house.clerk)).rows.map((row) => row.id)).toEqual([next.id]);
    expect(await refused(house.clerk.summaries.correct({ ...frozen, reason: '再改' }))).toMatchObject({
      code: 'summaries.notCorrectable',
    });
  });

  it('[4.3.1.9] the department’s is written by the director and answered above him', async () => {
    const manager = await house.join('linguodong', 'departmentManager');
    await drafted();
    const id = await idOf(house.director, null);
    const first = await house.director.summaries.get({ id });
    expect(first.recount.people.map((person) => person.id)).toEqual([house.clerkId]);
    const saved = await house.director.summaries.save({ id, version: first.version, writing: words });
    const sent = await house.director.summaries.submit({ id, version: saved.version });
    const acted = { id, version: sent.version };
    expect(await refused(house.director.summaries.approve(acted))).toMatchObject({
      code: 'summaries.notYoursToAnswer',
    });
    expect(await manager.api.summaries.approve(acted)).toMatchObject({ state: 'approved' });
  });

  it('[4.3.1.9] is not submitted before the month is over, and nothing is drafted of one to come', async () => {
    await house.clerk.summaries.draft({ month: '2026-11' });
    const id = await idOf(house.clerk, house.clerkId);
    expect((await list(house.director)).rows).toHaveLength(1);
    expect(await refused(house.clerk.summaries.submit({ id, version: 1 }))).toMatchObject({
      code: 'summaries.monthNotOver',
    });
    expect(await refused(house.clerk.summaries.draft({ month: '2026-12' }))).toMatchObject({
      code: 'summaries.monthToCome',
    });
  });

  it('[3.4, 4.3.1.9] on paper and as a spreadsheet every figure has its n, in either language', async () => {
    const { id } = await submitted();
    await house.clerk.summaries.pdf({ id, language: 'zh-CN' });
    await house.clerk.summaries.pdf({ id, language: 'en' });
    const [zh = '', en = ''] = house.ports.rendered.slice(-2);
    expect(zh).toContain('50.0%（共 2）');
    expect(en).toContain('50.0% (of 2)');
    for (const text of Object.values(words)) expect(zh).toContain(text);
    const { base64 } = await house.clerk.summaries.excel({ id, language: 'en' });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(base64, 'base64') as never);
    const cells: unknown[][] = [];
    book.worksheets[0]?.eachRow((row) => cells.push((row.values as unknown[]).slice(1)));
    expect(cells).toContainEqual(expect.arrayContaining(['Kept in time', 1, 2, 50]));
    expect(book.worksheets[2]?.rowCount).toBe(3);
  });
});
