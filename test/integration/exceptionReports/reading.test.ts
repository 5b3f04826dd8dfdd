import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../../shared/contract/contract.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { issuesOf, problemOf } from '../../helpers/problems.ts';
import { underWay } from '../exceptions/house.ts';
import { allAccepted, openReportHouse, type ReportHouse } from './house.ts';

const minute = 60_000;

describe.each(databases)('reports of exceptions read and followed on $name', ({ open }) => {
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
  const tick = (ms: number) => house.counter.ports.clock.advance(ms);

  it('[3.4] a report is visible as it was at any moment, and corrected words keep their place', async () => {
    const { id } = await house.file({ severity: 'minor' });
    await house.reach(id, 'the leaders to have it', allAccepted);
    const first = now();
    tick(minute);
    await reports().addFact({ id, token: token(), text: '司机说有一箱倾斜' });
    const second = now();
    tick(minute);
    await reports().correct({ id, token: token(), seq: 1, text: '破裂的是三台' });
    await reports().raise({ id, token: token(), severity: 'grave', text: '客户要求书面答复' });
    tick(minute);
    const last = await house.get(id);
    expect(last.facts.map(({ seq, text, corrections }) => [seq, text, corrections.map((one) => one.text)])).toEqual([
      [1, '两台显示器屏幕破裂，外包装完好', ['破裂的是三台']],
      [2, '司机说有一箱倾斜', []],
    ]);
    const then = await reports().get({ id, at: second });
    expect(then).toMatchObject({ severity: 'minor', asOf: second });
    expect(then.facts.map(({ text, corrections }) => [text, corrections.length])).toEqual([
      ['两台显示器屏幕破裂，外包装完好', 0],
      ['司机说有一箱倾斜', 0],
    ]);
    expect((await reports().get({ id, at: first })).facts).toHaveLength(1);
    const filedAt = last.filedAt ?? 0;
    const begun = await reports().get({ id, at: filedAt });
    expect(begun).toMatchObject({ timeliness: 'running', toldAt: null });
    expect((await problemOf(reports().get({ id, at: filedAt - 1 }))).code).toBe('exceptionReports.notYetThen');
    const wrong = await problemOf(reports().correct({ id, token: token(), seq: 3, text: '更正更正' }));
    expect(wrong.code).toBe('exceptionReports.notCorrectable');
    expect((await problemOf(reports().raise({ id, token: token(), severity: 'minor', text: '没那么严重' }))).code).toBe(
      'exceptionReports.notGraver',
    );
  });

  it('[3.4, 3.3.1.5] a closed case takes no amendment before it is open again, and is closed only when leaders know', async () => {
    const { id, version } = await house.file({ action: '' });
    const early = await problemOf(reports().close({ id, version, result: '客户接受' }));
    expect(issuesOf(early)).toEqual([
      'recipients exceptionReports.leadersNotTold',
      'action exceptionReports.actionMissing',
    ]);
    await house.reach(id, 'the leaders to have it', allAccepted);
    const acted = await reports().addAction({ id, token: token(), text: '补发两台' });
    expect(acted.closing).toEqual([]);
    expect((await problemOf(reports().close({ id, version, result: '客户接受' }))).kind).toBe('CONFLICT');
    const closed = await reports().close({ id, version: acted.version, result: '客户接受赔付' });
    expect(closed).toMatchObject({ state: 'closed', closedAt: now() });
    const refused = (call: Promise<unknown>) => problemOf(call).then(({ code }) => code);
    expect(await refused(reports().addFact({ id, token: token(), text: '又有破损' }))).toBe('exceptionReports.closed');
    expect(await refused(reports().correct({ id, token: token(), seq: 1, text: '三台' }))).toBe(
      'exceptionReports.closed',
    );
    expect(
      await house.clerk.tasks.ofSubject({ subjectId: id }).then((all) => all.some((one) => one.storedState === 'open')),
    ).toBe(false);
    const open = await reports().reopen({ id, version: closed.version, reason: '客户又来电' });
    expect(open).toMatchObject({ state: 'open', closedAt: null });
    expect(open.entries.map(({ kind }) => kind)).toEqual(['filed', 'action', 'closed', 'reopened']);
    expect(
      (await house.clerk.tasks.ofSubject({ subjectId: id })).filter((one) => one.storedState === 'open'),
    ).toMatchObject([{ ruleId: 'report.chased' }]);
    expect(await refused(reports().reopen({ id, version: open.version, reason: '再开' }))).toBe(
      'exceptionReports.notClosed',
    );
  });

  it('[3.3.1.5] another one of its kind keeps a closed report closed', async () => {
    const { id: orderId } = await underWay(house);
    const about = { orderId, customerId: null } as const;
    const { id } = await house.file(about);
    const told = await house.reach(id, 'the leaders to have it', allAccepted);
    const { version } = await reports().close({ id, version: told.version, result: '客户接受' });
    const next = await house.file(about);
    expect(next.id).not.toBe(id);
    expect((await problemOf(reports().reopen({ id, version, reason: '又来电' }))).code).toBe(
      'exceptionReports.openAgain',
    );
  });

  it('[3.4] what is hidden shows by itself: flagged trouble without a report and drafts that nobody filed', async () => {
    const shipment = await underWay(house);
    const told = { note: '网络公司说没有收到', pieces: null, place: '', newExpectedAt: null };
    await house.clerk.exceptions.flag({
      orderId: shipment.id,
      kind: 'lost',
      foundBy: 'partner',
      foundAt: now(),
      ...told,
    });
    const { id } = await reports().saveDraft(house.draft({ facts: '先记下' }));
    expect(await reports().missing()).toEqual([]);
    tick(5 * minute + 1);
    const manager: Api = house.director;
    expect(await manager.exceptionReports.missing()).toMatchObject([
      { what: 'draft', id, kind: 'damage', personName: '职员lina' },
      { what: 'flag', orderId: shipment.id, orderNumber: shipment.number, kind: 'lost', regime: 'working' },
    ]);
    await house.file({ orderId: shipment.id, customerId: null, kind: 'loss', foundBy: 'tracking', pieces: '' });
    expect(await reports().missing()).toMatchObject([{ what: 'draft', id }]);
    const { version } = await house.get(id);
    await reports().discardDraft({ id, version });
    expect(await reports().missing()).toEqual([]);
  });

  it('[3.3.1.2] the board shows the gravest first, with what the manual asks next', async () => {
    const minor = await house.file({ severity: 'minor', kind: 'service' });
    tick(minute);
    const grave = await house.file({ severity: 'grave', kind: 'loss', facts: '整托盘丢失' });
    const serious = await house.file({ severity: 'serious', kind: 'shortage' });
    const board = await reports().board();
    expect(board.map(({ id }) => id)).toEqual([grave.id, serious.id, minor.id]);
    expect(board[0]).toMatchObject({ summary: '整托盘丢失', ownerName: '职员lina' });
    expect(board[0]?.next?.ruleId).toMatch(/^report\.(?:toldComplaint|chased)$/);
    const found = async (input: object) => (await reports().list(input)).rows.map(({ id }) => id);
    expect(await found({ text: '整托盘' })).toEqual([grave.id]);
    expect(await found({ text: serious.number ?? '' })).toEqual([serious.id]);
    expect(await found({ text: '100%_' })).toEqual([]);
    expect(await found({ kind: 'service' })).toEqual([minor.id]);
    const page = await reports().list({ limit: 2 });
    const rest = await reports().list({ limit: 2, cursor: page.next });
    expect([...page.rows, ...rest.rows].map(({ id }) => id)).toEqual([serious.id, grave.id, minor.id]);
    expect(rest.next).toBeNull();
  });

  it('[3.3.1.2, 3.4] a draft keeps what was typed, begins its clock once and cannot move it later; thrown away it stays in the log', async () => {
    const draft = house.draft({ kind: '', facts: '' });
    const [one, two] = await Promise.all([reports().saveDraft(draft), reports().saveDraft(draft)]);
    expect(two.id).toBe(one.id);
    const { id, knownAt } = one;
    expect((await house.get(id)).issues.map(({ code }) => code)).toEqual([
      'exceptionReports.kindMissing',
      'exceptionReports.factsMissing',
    ]);
    tick(2 * minute);
    const { version } = await house.get(id);
    const later = { ...draft, id, version, knownAt: now(), form: { ...draft.form, facts: '破损', amount: '十二' } };
    expect(await reports().saveDraft(later)).toMatchObject({ knownAt });
    expect((await house.get(id)).form.amount).toBe('十二');
    expect((await problemOf(reports().saveDraft(later))).kind).toBe('CONFLICT');
    const other = await house.counter.hire('zhaoyu', ['csClerk']);
    const current = (await house.get(id)).version;
    const foreign = await problemOf(other.api.exceptionReports.discardDraft({ id, version: current }));
    expect(foreign.code).toBe('exceptionReports.notYours');
    expect((await other.api.exceptionReports.list({ view: 'drafts' })).rows).toEqual([]);
    expect((await problemOf(reports().addFact({ id, token: token(), text: '补充' }))).code).toBe(
      'exceptionReports.notFiledYet',
    );
    await reports().discardDraft({ id, version: current });
    expect((await problemOf(house.get(id))).code).toBe('exceptionReports.unknown');
    const all = await house.clerk.tasks.ofSubject({ subjectId: id });
    expect(all.map(({ ruleId, storedState }) => [ruleId, storedState])).toEqual([
      ['report.toldComplaint', 'cancelled'],
    ]);
  });

  it('[3.3.1.5, 3.5.1] KF-01 is one file in each language, as it is and as it was, and lists go out as a spreadsheet', async () => {
    const { id, number, filedAt } = await house.file();
    await house.reach(id, 'the leaders to have it', allAccepted);
    await reports().addFact({ id, token: token(), text: '补充事实' });
    const textOf = ({ base64 }: { base64: string }) => Buffer.from(base64, 'base64').toString('utf8');
    const zh = await reports().sheet({ id, language: 'zh-CN' });
    expect(zh).toMatchObject({ name: `${number}.pdf`, mediaType: 'application/pdf' });
    expect(textOf(zh)).toContain('补充事实');
    expect(textOf(zh)).toContain('按时上报');
    const en = textOf(await reports().sheet({ id, language: 'en', at: filedAt }));
    expect(en).toContain('Time running');
    expect(en).not.toContain('补充事实');
    expect(textOf(await reports().sheet({ id, language: 'both' }))).toContain('Operating exception report');
    const numbers = async (severity: 'serious' | 'grave') =>
      (await reports().list({ view: 'open', severity })).rows.map((row) => row.number);
    expect([await numbers('serious'), await numbers('grave')]).toEqual([[number], []]);
    const excel = await reports().excel({ view: 'open' });
    expect(excel.name).toMatch(/^异常汇报清单.*\.xlsx$/);
    expect(Buffer.from(excel.base64, 'base64').subarray(0, 2).toString()).toBe('PK');
  });

  it('[3.3.1.5] pictures hang on the report; 50 MB are answered as too large', async () => {
    const { id } = await house.file();
    const picture = { subjectKind: 'exceptionReport', subjectId: id, purpose: 'general' } as const;
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    await house.clerk.attachments.add({ ...picture, file: { name: '破损.png', base64: png.toString('base64') } });
    const sheet = await reports().sheet({ id, language: 'zh-CN' });
    expect(Buffer.from(sheet.base64, 'base64').toString('utf8')).toContain('破损.png');
    const huge = Buffer.alloc(50 * 1024 * 1024, 0x20).toString('base64');
    const refused = await problemOf(
      house.clerk.attachments.add({ ...picture, file: { name: '大.png', base64: huge } }),
    );
    expect(refused.code).toBe('attachments.tooLarge');
    expect(await house.clerk.attachments.list({ subjectKind: 'exceptionReport', subjectId: id })).toHaveLength(1);
  });
});
