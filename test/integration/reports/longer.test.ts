import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WorkReport } from '../../../shared/contract/reports.ts';
import { emptyReportForm } from '../../../shared/domain/exceptionReports/form.ts';
import { startingTerms } from '../../../shared/domain/settlement/terms.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { acted, openReports, type ReportHouse, wall } from './house.ts';

describe.each(databases)('reports of weeks, key accounts and quarters on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: ReportHouse;

  beforeEach(async () => {
    database = await open();
    house = await openReports(database);
  });
  afterEach(async () => {
    await house.counter.close();
    await database.dispose();
  });

  const refused = async (work: Promise<unknown>) => (await problemOf(work)).data;

  it('[8] draft the week on Monday for each clerk and the department, beside last week and the mean of eight', async () => {
    house.goTo('2026-11-30T08:30');
    await house.director.reports.draft({ kind: 'weekly' });
    const { rows } = await house.director.reports.list({ kind: 'weekly' });
    expect(new Set(rows.map(({ personId }) => personId))).toEqual(new Set([null, house.clerkId]));
    expect(new Set(rows.map(({ period }) => period))).toEqual(new Set(['2026-11-23']));
    const department = await house.report(house.director, 'weekly', null);
    const onTime = department.counted.lines.find(({ figure }) => figure === 'onTime');
    expect(onTime?.trend).toHaveLength(9);
    expect(onTime?.trend.at(-1)).toMatchObject({ label: '11-23', n: onTime?.now.n, of: onTime?.now.of });
    expect(department.counted.figures.taken).toBe(1);
    const [duty] = await house.director.tasks.ofSubject({ subjectId: department.id });
    expect(duty).toMatchObject({ ruleId: 'workReport.weekly', clause: '8', ownerRole: 'csDirector' });
    expect(duty?.dueAt).toBe(wall('2026-11-30T17:30'));
  });

  it('[8] a clerk’s week counts his own orders only, and goes to the department manager', async () => {
    const other = await house.join('chenjing', 'csClerk');
    const manager = await house.join('sunwei', 'departmentManager');
    house.goTo('2026-11-30T08:30');
    await other.api.reports.draft({ kind: 'weekly' });
    const own = await house.report(other.api, 'weekly', other.id);
    expect(own.counted.figures.taken).toBeUndefined();
    expect(own.counted.lines.map(({ figure }) => figure)).not.toContain('overdue');
    const sent = await house.submitted(other.api, own);
    expect(await refused(house.director.reports.approve(acted(sent)))).toMatchObject({
      code: 'reports.notYoursToAnswer',
    });
    expect(await manager.api.reports.approve({ id: sent.id, version: sent.version })).toMatchObject({
      state: 'approved',
    });
  });

  describe('a key account', () => {
    async function complained(): Promise<void> {
      const form = {
        ...emptyReportForm,
        kind: 'damage',
        foundBy: 'complaint',
        channel: 'phone',
        customerId: house.customerId,
        person: '张三',
        phone: '13800138000',
        facts: '外箱压坏两件，王师傅承认装车不当',
      } as const;
      const known = { token: house.ports.ids.next(), form, knownAt: house.ports.clock.now() };
      await house.clerk.exceptionReports.file({ id: null, version: 0, ...known });
    }

    const english = () =>
      house.director.settlement.agreements.saveTerms({
        customerId: house.customerId,
        fromDay: '2026-01-02',
        version: 0,
        terms: { ...startingTerms(true), language: 'en', recipients: [] },
      });

    async function drafted(): Promise<WorkReport> {
      await complained();
      house.goTo('2026-12-01T08:30');
      await house.director.reports.draft({ kind: 'keyAccount' });
      return house.report(house.director, 'keyAccount');
    }

    const told = {
      fact: 'Two outer boxes were pressed in.',
      cause: 'Loading',
      remedy: 'Replaced',
      prevention: 'Edge guards',
    };
    const month = { highlights: 'A steady month.', plan: 'More volume to Shanghai.' };

    it('[8] says each exception in fact, cause, remedy and prevention, and no name of our people and no sum of money', async () => {
      const report = await drafted();
      expect(report).toMatchObject({ period: '2026-11', customerId: house.customerId });
      expect(report.cases).toMatchObject([{ kind: 'report', what: 'exceptionReports:kind.damage' }]);
      const id = report.cases[0]?.id ?? '';
      const missing = await refused(house.director.reports.submit(acted(report)));
      expect(missing).toMatchObject({ code: 'reports.incomplete' });
      expect(JSON.stringify(missing)).toContain(`cases.${id}.prevention`);
      const given = { ...told, remedy: '职员lina 已补发', cause: '赔付 ¥300' };
      const refusedFor = await refused(
        house.submitted(house.director, report, { ...month, cases: [{ id, ...given }] }),
      );
      expect(refusedFor).toMatchObject({
        issues: [
          { path: `cases.${id}.cause`, code: 'reports.moneyInside' },
          { path: `cases.${id}.remedy`, code: 'reports.nameInside', params: { name: '职员lina' } },
        ],
      });
    });

    it('[8] goes to the customer in his language once it is approved, and holds nothing from within', async () => {
      await english();
      const manager = await house.join('sunwei', 'departmentManager');
      const report = await drafted();
      expect(report.language).toBe('en');
      const id = report.cases[0]?.id ?? '';
      const sent = await house.submitted(house.director, report, { ...month, cases: [{ id, ...told }] });
      expect(await refused(house.director.reports.send({ ...acted(sent), recipients: [] }))).toMatchObject({
        code: 'reports.notApproved',
      });
      await manager.api.reports.approve({ id: sent.id, version: sent.version });
      const sheet = house.ports.rendered.at(-1) ?? '';
      expect(sheet).toContain('Two outer boxes were pressed in.');
      for (const inside of ['职员', '王师傅', '外箱压坏', '签字', 'Submitted by']) expect(sheet).not.toContain(inside);
      const approved = await house.director.reports.get({ id: sent.id });
      expect(approved.recipients).toEqual([{ name: '张三', address: 'zhang@example.cn' }]);
      expect(await house.duties(sent.id)).toEqual(['workReport.toSend']);
      const gone = await house.director.reports.send({
        id: approved.id,
        version: approved.version,
        recipients: approved.recipients,
      });
      expect(gone.sentAt).not.toBeNull();
      expect(await house.duties(sent.id)).toEqual([]);
      const [mail] = await house.director.mail.ofSubject({ subjectId: sent.id });
      const letter = await house.director.mail.get({ id: mail?.id ?? '' });
      expect(letter.subject).toBe('Monthly service report 2026-11');
      expect(letter.text).toMatch(/^Dear Huaxin Electronics,/);
      expect(letter.files.map(({ name }) => name)).toEqual([
        'Monthly service report-2026-11-Huaxin Electronics-V1.pdf',
        'Monthly service report-2026-11-Huaxin Electronics-V1.xlsx',
      ]);
    });
  });

  it('[8] the quarter shows its months, who stayed and who left, and goes to the general manager', async () => {
    const gm = await house.join('hegang', 'gm');
    house.goTo('2027-01-04T08:30');
    await house.director.reports.draft({ kind: 'quarter' });
    const report = await house.report(house.director, 'quarter');
    expect(report.period).toBe('2026-Q4');
    expect(report.counted.lines[0]?.trend.map(({ label }) => label).slice(-3)).toEqual([
      '2026-10',
      '2026-11',
      '2026-12',
    ]);
    expect(report.counted.figures).toMatchObject({ gained: 1 });
    const sent = await house.submitted(house.director, report);
    expect(await gm.api.reports.approve({ id: sent.id, version: sent.version })).toMatchObject({ state: 'approved' });
  });
});
