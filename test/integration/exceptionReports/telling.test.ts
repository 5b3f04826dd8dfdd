import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../../shared/contract/contract.ts';
import type { Report } from '../../../shared/contract/report-schemas.ts';
import { joinCounter } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { accountAt } from '../../helpers/outbox.ts';
import { pollUntil } from '../../helpers/poll.ts';
import { separateIds, testPorts } from '../../helpers/ports.ts';
import { issuesOf, problemOf } from '../../helpers/problems.ts';
import { smtpPassword, startSmtpServer } from '../../helpers/smtp-server.ts';
import { allAccepted, openReportHouse, type ReportHouse } from './house.ts';

const minute = 60_000;

describe.each(databases)('leaders told of exceptions on $name', ({ open }) => {
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

  const reports = () => house.clerk.exceptionReports;
  const now = () => house.counter.ports.clock.now();
  const token = () => house.counter.ports.ids.next();
  const tasks = (id: string, ruleId: string) => tasksOf(house.clerk, id, ruleId);
  const boss = ({ recipients }: Report) => recipients.find(({ role }) => role === 'gm');
  const call = (id: string, who: string, reached = true) =>
    reports().logCall({
      id,
      token: token(),
      who,
      person: '',
      phone: '13900139001',
      at: now(),
      reached,
      text: '已口头报告',
    });
  /** Lets a minute pass and whoever waited for it come again. */
  const later = (id: string, what: string, so: (report: Report) => boolean) =>
    pollUntil(
      what,
      async () => {
        house.counter.ports.clock.advance(10_000);
        const report = await house.get(id);
        return so(report) && report;
      },
      { timeoutMs: 60_000 },
    );

  it('[3.3.1.2, 4.3.1.1] a leader without an address shows on the report and is a duty to phone, over with the call', async () => {
    await house.address('gm', '');
    const filed = await house.file();
    expect(boss(filed)).toMatchObject({ standing: 'noAddress', address: '' });
    expect(filed.unreached).toBe(1);
    expect(await tasks(filed.id, 'report.phoneInstead')).toMatchObject([{ storedState: 'open', clause: '3.3.1.2' }]);
    await house.reach(filed.id, 'the others to have it', ({ recipients }) => {
      return recipients.filter(({ standing }) => standing === 'accepted').length === 2;
    });
    await call(filed.id, boss(filed)?.who ?? '', false);
    expect(await tasks(filed.id, 'report.phoneInstead')).toMatchObject([{ storedState: 'open' }]);
    const told = await call(filed.id, boss(filed)?.who ?? '');
    expect(told).toMatchObject({ timeliness: 'inTime', typed: true, unreached: 0 });
    expect(await tasks(filed.id, 'report.phoneInstead')).toMatchObject([{ storedState: 'done' }]);
    expect(await tasks(filed.id, 'report.toldComplaint')).toMatchObject([{ storedState: 'done' }]);
  });

  it('[3.3.1.2] an address that bounces becomes a call, and is late where the call is', async () => {
    house.server.manners.recipient = (address) => (address.startsWith('gm@') ? 550 : null);
    const filed = await house.file();
    const bounced = await house.reach(filed.id, 'the mail to bounce', (report) => boss(report)?.standing === 'givenUp');
    expect(bounced.unreached).toBe(1);
    expect(bounced.mails.find(({ to }) => to.startsWith('gm@'))).toMatchObject({ state: 'givenUp' });
    expect(await tasks(filed.id, 'message.unreached')).toMatchObject([{ storedState: 'open' }]);
    house.counter.ports.clock.advance(6 * minute);
    expect((await house.get(filed.id)).timeliness).toBe('overdue');
    expect(await call(filed.id, boss(filed)?.who ?? '')).toMatchObject({ timeliness: 'late', unreached: 0 });
    expect(await tasks(filed.id, 'message.unreached')).toMatchObject([{ storedState: 'done' }]);
  });

  it('[3.3.1.2, 3.4] a mail server that is down for an hour makes it late, and every mail still goes out once', async () => {
    house.server.manners.refuseLogIn = true;
    const filed = await house.file();
    await pollUntil('the account to be down', async () => (await house.clerk.mail.status()).down.length > 0);
    for (let passed = 0; passed < 60; passed += 5) {
      house.counter.ports.clock.advance(5 * minute);
      expect((await house.get(filed.id)).timeliness).toBe(passed === 0 && now() <= filed.dueAt ? 'running' : 'overdue');
    }
    house.server.manners.refuseLogIn = false;
    const told = await later(filed.id, 'the leaders to have it', allAccepted);
    expect(told.timeliness).toBe('late');
    expect(told.toldAt).toBeGreaterThan(filed.dueAt);
    expect(house.server.taken).toHaveLength(3);
    expect((await reports().list({ view: 'late' })).rows.map(({ id }) => id)).toEqual([filed.id]);
  });

  it('[3.3.1.2] the second account takes over in the same breath', async () => {
    const second = await startSmtpServer();
    house.server.manners.refuseLogIn = true;
    const { standings: _standings, ...settings } = await house.admin.mail.settings.get();
    await house.admin.mail.settings.save({
      ...settings,
      second: accountAt(second.port),
      secrets: { first: smtpPassword, second: smtpPassword, sms: null },
    });
    const filed = await house.file();
    const told = await house.reach(filed.id, 'the leaders to have it', allAccepted);
    expect(told.timeliness).toBe('inTime');
    expect(told.mails.every(({ account }) => account === 'second')).toBe(true);
    expect(second.taken).toHaveLength(3);
    await second.stop();
  });

  it('[3.3.1.2, 3.4] a mail that was sent by hand is recorded with its time, and marked as typed', async () => {
    house.server.manners.refuseLogIn = true;
    const filed = await house.file();
    house.counter.ports.clock.advance(4 * minute);
    const wrong = async (sentAt: number) => {
      const who = filed.recipients[0]?.who ?? '';
      return issuesOf(await problemOf(reports().recordMail({ id: filed.id, token: token(), who, sentAt })));
    };
    expect(await wrong(now() + 2 * minute)).toEqual(['sentAt exceptionReports.momentInFuture']);
    expect(await wrong(filed.knownAt - 2 * minute)).toEqual(['sentAt exceptionReports.momentBeforeKnown']);
    const sentAt = now() - minute;
    for (const { who } of filed.recipients) await reports().recordMail({ id: filed.id, token: token(), who, sentAt });
    const told = await house.get(filed.id);
    expect(told).toMatchObject({ toldAt: sentAt, timeliness: 'inTime', typed: true });
    expect(told.recipients.every(({ standing }) => standing === 'typed')).toBe(true);
    expect(await tasks(filed.id, 'report.toldComplaint')).toMatchObject([{ storedState: 'done' }]);
    // The server's word comes too late to better it, and stands in the outbox all the same.
    house.counter.ports.clock.advance(3 * minute);
    house.server.manners.refuseLogIn = false;
    const both = await later(filed.id, 'the mails to go', ({ mails }) => mails.every((one) => one.acceptedAt !== null));
    expect(both).toMatchObject({ toldAt: sentAt, typed: true });
  });

  it('[3.3.1.2] two workstations, one of them dying over the sheet, mail everybody once', async () => {
    let release: () => void = () => undefined;
    const stuck = new Promise<void>((resolve) => (release = resolve));
    const slow = testPorts({ clock: house.counter.ports.clock, ids: separateIds(3) });
    const pdf = { ...slow.pdf, render: () => stuck.then(() => new TextEncoder().encode('%PDF-1.7')) };
    const first = await joinCounter(database, { workers: true, workstation: 'counter-2', ports: { ...slow, pdf } });
    const filed = await house.file();
    const told = await house.reach(filed.id, 'the leaders to have it', allAccepted);
    expect(told.timeliness).toBe('inTime');
    release();
    await first.close();
    expect(house.server.taken.map(({ to }) => to.join()).toSorted()).toEqual([
      'gm@counter.example.cn',
      'manager@counter.example.cn',
      'qc@counter.example.cn',
    ]);
    expect((await house.get(filed.id)).mails).toHaveLength(3);
  });

  it('[3.3.1.2] what was not mailed when the app ended is mailed once when it starts again', async () => {
    house.server.manners.refuseLogIn = true;
    const { id } = await house.file();
    const api = await house.restart();
    house.server.manners.refuseLogIn = false;
    await pollUntil(
      'the leaders to have it',
      async () => {
        house.counter.ports.clock.advance(5_000);
        return (await api.exceptionReports.get({ id })).toldAt !== null;
      },
      { timeoutMs: 60_000 },
    );
    expect(house.server.taken).toHaveLength(3);
  });

  it('[3.3.1.2] recipients are data, kept for what was filed before; a clause without any is refused', async () => {
    const before = await house.file();
    const { version, ...settings } = await reports().settings.get();
    expect((await problemOf(reports().settings.save({ ...settings, version }))).kind).toBe('FORBIDDEN');
    const { settings: own } = house.director.exceptionReports;
    const nobody = { ...settings, recipients: { ...settings.recipients, '3.3.1.2': [] } };
    expect(issuesOf(await problemOf(own.save({ ...nobody, version })))).toEqual([
      'recipients.3.3.1.2 exceptionReports.recipientsMissing',
    ]);
    const extra = [{ name: '顾问', address: 'advisor@counter.example.cn', language: 'en' as const }];
    await own.save({ ...settings, recipients: { ...settings.recipients, '3.3.1.2': ['gm'] }, extra, version });
    expect((await problemOf(own.save({ ...settings, version }))).kind).toBe('CONFLICT');
    const after = await house.file({ kind: 'service' });
    expect(after.recipients.map(({ role, clause }) => [role, clause])).toEqual([
      ['gm', '3.3.1.2'],
      [null, null],
    ]);
    expect((await house.get(before.id)).recipients).toHaveLength(3);
    const told = await house.reach(after.id, 'everybody to have it', ({ recipients }) => {
      return recipients.every(({ standing }) => standing === 'accepted');
    });
    expect(told.timeliness).toBe('inTime');
  });

  it('[3.3.1.2, 3.3.1.7] the limit is data: a report keeps the time it was given, the next one has the new one', async () => {
    const before = await house.file();
    const { settings } = house.director.exceptionReports;
    const start = await settings.get();
    expect(start).toMatchObject({ minutes: 5, morning: '09:00' });
    expect(issuesOf(await problemOf(settings.save({ ...start, minutes: 0, morning: '9 h' })))).toEqual([
      'minutes exceptionReports.minutesWrong',
      'morning exceptionReports.morningWrong',
    ]);
    await settings.save({ ...start, minutes: 10 });
    const after = await house.file({ kind: 'service' });
    expect(after.clock.dueAt - after.clock.knownAt).toBe(10 * 60_000);
    const kept = await house.get(before.id);
    expect(kept.clock.dueAt - kept.clock.knownAt).toBe(5 * 60_000);
    const [duty] = await tasks(after.id, 'report.toldComplaint');
    expect(duty?.dueAt).toBe(after.clock.dueAt);
  });
});

async function tasksOf(api: Api, subjectId: string, ruleId: string) {
  return (await api.tasks.ofSubject({ subjectId })).filter((task) => task.ruleId === ruleId);
}
