import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { pollUntil } from '../../helpers/poll.ts';
import { testPorts } from '../../helpers/ports.ts';
import { openReportHouse, type ReportHouse } from './house.ts';

describe.each(databases)('a machine that makes no sheets on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: ReportHouse;

  beforeEach(async () => {
    database = await open();
    const pdf = { render: () => Promise.reject(new Error('no engine')), close: async () => undefined };
    house = await openReportHouse(database, testPorts({ pdf }));
  });
  afterEach(async () => {
    await house.close();
    await database.dispose();
  });

  it('[3.3.1.2] does not make the word late: after a minute the mail goes without its KF-01', async () => {
    const { id } = await house.file();
    house.counter.ports.clock.advance(30_000);
    expect((await house.get(id)).recipients.map(({ standing }) => standing)).toEqual(Array(3).fill('preparing'));
    const told = await pollUntil(
      'the leaders to have it',
      async () => {
        house.counter.ports.clock.advance(2_000);
        const report = await house.get(id);
        return report.toldAt !== null && report;
      },
      { timeoutMs: 60_000 },
    );
    expect(told.mails).toHaveLength(3);
    expect(house.server.taken.map(({ mail }) => mail.attachments.length)).toEqual([0, 0, 0]);
    expect(house.server.taken.every(({ mail }) => (mail.text ?? '').includes('两台显示器屏幕破裂'))).toBe(true);
  });
});
