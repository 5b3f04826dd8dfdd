import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../../shared/contract/contract.ts';
import { emptyReportForm } from '../../../shared/domain/exceptionReports/form.ts';
import type { Role } from '../../../shared/domain/people/roles.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { type CaseHouse, openCases } from '../promises/house.ts';
import { stayAwake } from '../tasks/house.ts';
import { wall } from './months.ts';

const words = { highlights: '零投诉', causes: '司机电话不通', plan: '换一家承运商' };

describe.each(databases)('who answers a month, and what stands open in it, on $name', ({ open }) => {
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

  const refused = async (work: Promise<unknown>) => (await problemOf(work)).data;
  const goTo = (text: string) => house.ports.clock.advance(wall(text) - house.ports.clock.now());
  const inRoles = async (userName: string, roles: readonly Role[]) => {
    const hired = await house.counter.hire(userName, roles);
    stayAwake(hired.session);
    return { api: hired.api, id: hired.session.user?.id ?? '' };
  };
  const submitted = async (api: Api, month: string, personId: string | null) => {
    const { rows } = await api.summaries.list({ month });
    const { id = '', version = 0 } = rows.find((row) => row.personId === personId) ?? {};
    const saved = await api.summaries.save({ id, version, writing: words });
    return api.summaries.submit({ id, version: saved.version });
  };

  it('[4.3.1.9] whoever handed in the department’s does not answer it, though he leads it too', async () => {
    const both = await inRoles('linguodong', ['csDirector', 'departmentManager']);
    const deputy = await inRoles('gaoming', ['deputyGm']);
    goTo('2026-12-01T08:30');
    await both.api.summaries.draft({ month: '2026-11' });
    const sent = await submitted(both.api, '2026-11', null);
    expect(sent.may.answer).toBe(false);
    const acted = { id: sent.id, version: sent.version };
    expect(await refused(both.api.summaries.approve(acted))).toMatchObject({ code: 'summaries.notYoursToAnswer' });
    const back = { ...acted, reason: '写明原因' };
    expect(await refused(both.api.summaries.giveBack(back))).toMatchObject({ code: 'summaries.notYoursToAnswer' });
    expect((await deputy.api.summaries.get({ id: sent.id })).may.answer).toBe(true);
    expect(await deputy.api.summaries.approve(acted)).toMatchObject({ state: 'approved' });
  });

  it('[4.3.1.9] the month of a director who is a clerk too is answered by who leads him', async () => {
    const both = await inRoles('luona', ['csDirector', 'csClerk']);
    const manager = await inRoles('linguodong', ['departmentManager']);
    goTo('2026-12-01T08:30');
    await both.api.summaries.draft({ month: '2026-11' });
    const { id, version, may } = await submitted(both.api, '2026-11', both.id);
    expect(may.answer).toBe(false);
    expect(await manager.api.summaries.approve({ id, version })).toMatchObject({ state: 'approved' });
  });

  it('[3.3.1.6, 3.4] a case and a report count as open for as long as they are, though nobody touched them for months', async () => {
    const qc = await inRoles('qianqi', ['qcManager']);
    const form = { ...emptyReportForm, kind: 'breach', foundBy: 'internal', facts: '装车未固定' } as const;
    const draft = { id: null, version: 0, token: house.ports.ids.next(), form, knownAt: house.ports.clock.now() };
    const { report } = await house.clerk.exceptionReports.file(draft);
    const opened = await qc.api.quality.open({ reportId: report.id });
    goTo('2027-05-06T10:00');
    await house.director.summaries.draft({ month: '2027-04' });
    const sent = await submitted(house.clerk, '2027-04', house.clerkId);
    expect(sent.figures).toMatchObject({ casesOpen: { n: 1 }, stillOpen: { n: 1 } });
    const { id, version, stage } = opened;
    if (stage === 'followUp' || stage === 'closed') throw new Error(`Nothing is signed in ${stage}`);
    await qc.api.quality.sign({ id, version, stage, text: '已查明', category: null, party: null });
    for (const figure of ['casesOpen', 'stillOpen'] as const) {
      const listed = await house.clerk.summaries.matters({ id: sent.id, figure, frozen: true });
      expect(listed).toMatchObject([{ reportId: report.id, personName: '职员lina' }]);
    }
    expect((await house.clerk.summaries.get({ id: sent.id })).recount.figures).toEqual(sent.figures);
  });
});
