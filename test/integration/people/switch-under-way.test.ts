import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clerkPassword } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { pollUntil } from '../../helpers/poll.ts';
import { openReportHouse, type ReportHouse } from '../exceptionReports/house.ts';

describe.each(databases)('a counter that changes hands in the middle of things on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: ReportHouse;

  beforeEach(async () => {
    database = await open();
    house = await openReportHouse(database);
  });
  afterEach(async () => {
    await house.close();
    await database.dispose();
  });

  it('[1.1, 1.3.1.8, 3.3.1.2] a sheet and a mail that are under way arrive, under the name of whoever began them', async () => {
    const { counter, clerk, director, server } = house;
    const { clock, printer } = counter.ports;
    printer.mood = 'holding';
    server.manners.refuseLogIn = true;
    const order = await house.confirm();
    const report = await house.file();
    const clerkName = report.filedByName;

    const next = await clerk.people.switchTo({ userName: 'zhuren', password: clerkPassword });
    expect((await clerk.people.me()).user?.id).toBe(next.id);
    expect(next.displayName).not.toBe(clerkName);

    printer.mood = 'on';
    server.manners.refuseLogIn = false;
    await house.opened(order.id);
    const told = await pollUntil('the leaders to have it', async () => {
      clock.advance(5_000);
      const found = await director.exceptionReports.get({ id: report.id });
      return found.toldAt !== null && found;
    });
    expect(told.filedByName).toBe(clerkName);
    const said = await director.orders.timeline({ id: order.id });
    expect(said.map(({ type }) => type)).toContain('print.printed');
    const names = new Set(said.map(({ actorName }) => actorName).filter(Boolean));
    expect([...names]).toEqual([clerkName]);
  });
});
