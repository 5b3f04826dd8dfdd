import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../../shared/contract/contract.ts';
import { emptyReportForm } from '../../../shared/domain/exceptionReports/form.ts';
import type { Role } from '../../../shared/domain/people/roles.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
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
