import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyReportForm } from '../../../shared/domain/exceptionReports/form.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { underWay } from '../exceptions/house.ts';
import { allAccepted, openReportHouse, type ReportHouse } from './house.ts';

const minute = 60_000;

describe.each(databases)('a note that becomes a report on $name', ({ open }) => {
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
  const openDuties = async (...subjects: readonly string[]) =>
    (await Promise.all(subjects.map((subjectId) => house.clerk.tasks.ofSubject({ subjectId }))))
      .flat()
      .filter(({ storedState }) => storedState === 'open')
      .map(({ ruleId }) => ruleId);

  it('[4.3.1.1, 3.3.1.2] counts from the moment at which the phone rang, brings its words, and leaves one duty to tell leaders', async () => {
    const shipment = await underWay(house);
    const calledAt = house.counter.ports.clock.now();
    const note = await house.clerk.notes.save({
      token: house.counter.ports.ids.next(),
      calledAt,
      caller: '张三',
      phone: '13800138000',
      what: '两箱外包装破损',
      orderText: shipment.number,
    });
    house.counter.ports.clock.advance(2 * minute);
    const draft = house.draft({}, { noteId: note.id, form: emptyReportForm });
    const begun = await reports().saveDraft(draft);
    expect(begun.knownAt).toBe(calledAt);
    const known = await house.get(begun.id);
    expect(known.form).toMatchObject({
      orderId: shipment.id,
      person: '张三',
      phone: '13800138000',
      channel: 'phone',
      facts: '两箱外包装破损',
    });
    expect(known.dueAt).toBe(calledAt + 5 * minute);
    expect(await openDuties(note.id, begun.id)).toEqual(['report.toldComplaint']);
    const form = { ...known.form, kind: 'damage', foundBy: 'complaint' } as const;
    const { report } = await reports().file({ ...draft, id: begun.id, version: begun.version, form });
    expect(report).toMatchObject({ knownAt: calledAt, noteId: note.id, orderNumber: shipment.number });
    const told = await house.reach(report.id, 'the leaders to have it', allAccepted);
    expect(told.timeliness).toBe('inTime');
    const again = await problemOf(reports().saveDraft(house.draft({}, { noteId: note.id })));
    expect(again.code).toBe('notes.takenAlready');
  });

  it('[3.3.1.2] the form shows by name who will be told, and who cannot be mailed', async () => {
    await house.address('gm', '');
    const knownAt = house.counter.ports.clock.now();
    const { recipients } = await reports().regime({ knownAt, foundBy: 'tracking' });
    expect(recipients.map(({ role, address }) => [role, address !== ''])).toEqual([
      ['departmentManager', true],
      ['qcManager', true],
      ['gm', false],
      ['projectManager', true],
    ]);
  });

  it('[3.3.1.5, 2.6.1] stands on KF-03 beside the trouble on the way', async () => {
    const shipment = await underWay(house);
    const about = { orderId: shipment.id, customerId: null } as const;
    const { number } = await house.file({ ...about, kind: 'damage' });
    await house.file({ ...about, kind: 'misSent' });
    const sheet = await house.clerk.tracking.pdf({ language: 'zh-CN' });
    const page = Buffer.from(sheet.base64, 'base64').toString('utf8');
    expect(page).toContain(number);
    expect(page).toContain('错发');
  });
});
