import { emptyReportForm, type ReportForm } from '../../../shared/domain/exceptionReports/form.ts';
import { monthAfter, monthOf, spanOf } from '../../../shared/lib/month.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { demoRepository } from './demo.repository.ts';
import type { DemoClient, DemoHouse } from './take-orders.ts';

const minute = 60_000;

interface PastCase {
  /** Of the clerks, by turns. */
  readonly whose: number;
  readonly form: Partial<ReportForm>;
  /** So long after it was known the leaders had it. */
  readonly toldAfter: number;
  readonly result: string;
}

const past: readonly PastCase[] = [
  {
    whose: 0,
    toldAfter: 3,
    form: {
      kind: 'damage',
      foundBy: 'complaint',
      person: '高女士',
      facts: '外箱破损，内件完好。',
      action: '已换箱交付。',
    },
    result: '客户确认内件完好，已换箱。',
  },
  {
    whose: 0,
    toldAfter: 4,
    form: { kind: 'late', foundBy: 'internal', facts: '干线车晚点两小时。', action: '已告知收货人改约下午。' },
    result: '当日下午送达。',
  },
  {
    whose: 1,
    toldAfter: 19,
    form: { kind: 'service', foundBy: 'complaint', person: '马先生', facts: '司机态度生硬。', action: '已致歉。' },
    result: '调度中心已批评教育，客户谅解。',
  },
  {
    whose: 1,
    toldAfter: 2,
    form: { kind: 'shortage', foundBy: 'internal', pieces: '1', facts: '到站少一件。', action: '已请网络公司查找。' },
    result: '次日找到补送。',
  },
  {
    whose: 3,
    toldAfter: 5,
    form: {
      kind: 'late',
      foundBy: 'complaint',
      person: '钱经理',
      facts: '客户催问未到货。',
      action: '已联系司机并回复。',
    },
    result: '当晚送达。',
  },
];

/** What the clerks had last month, before the first orders: reports told in time and late, promises kept and one that was not. */
export async function pastCases(
  house: DemoHouse,
  staff: readonly Actor[],
  clients: readonly DemoClient[],
  end: number,
): Promise<void> {
  const clerks = staff.filter(({ roles }) => roles.includes('csClerk'));
  const calendar = await house.services.calendar.current();
  const { from } = spanOf(monthAfter(monthOf(end, calendar.zone), -1), calendar.zone);
  house.moveTo(calendar.nextOpening(Math.max(house.now(), from)).at + 10 * minute);
  for (const [index, one] of past.entries()) {
    const clerk = clerks[one.whose % clerks.length];
    const customerId = clients[index]?.customer.id ?? null;
    if (!clerk) return;
    await promise(house, clerk, one);
    await report(house, clerk, { ...one, form: { ...one.form, customerId } });
  }
}

async function report({ services, ids, now, moveTo }: DemoHouse, clerk: Actor, { form, toldAfter, result }: PastCase) {
  const { exceptionReports } = services;
  const typed = { ...emptyReportForm, channel: form.foundBy === 'complaint' ? 'phone' : '', ...form } as const;
  const draft = { id: null, version: 0, token: ids.next(), form: typed, knownAt: now(), noteId: null };
  let { report: shown } = await exceptionReports.file(clerk, draft);
  const sentAt = now() + toldAfter * minute;
  moveTo(sentAt + minute);
  for (const { who, clause } of shown.recipients) {
    if (clause === null) continue;
    shown = await exceptionReports.recordMail(clerk, {
      id: shown.id,
      token: ids.next(),
      who,
      sentAt,
      text: '用 Outlook 发送',
    });
  }
  moveTo(now() + 25 * minute);
  await exceptionReports.close(clerk, { id: shown.id, version: shown.version, result });
}

/** Ten minutes were promised; the one whose report was late was late here too. */
async function promise({ services, ids, now, moveTo }: DemoHouse, clerk: Actor, { form, toldAfter }: PastCase) {
  const person = form.person || '收货人';
  const call = { person, phone: '13910266350', way: 'phone' } as const;
  const about = { orderId: null, noteId: null, reportId: null };
  const word = {
    ...call,
    text: '查清后回电',
    minutes: 10,
    after: null,
    about,
    kind: 'callBack',
    token: ids.next(),
  } as const;
  const { id, version } = await services.promises.make(clerk, word);
  moveTo(now() + (toldAfter > 5 ? 14 : 6) * minute);
  const contact = { ...call, at: now() };
  await services.promises.keep(clerk, { id, version, contact, said: '已说明情况', next: null, over: true });
}

/** The last month's summaries: one approved, one that waits for the director, the others to be written. */
export async function sumUpLastMonth(tx: WriteContext, house: DemoHouse, staff: readonly Actor[]): Promise<void> {
  const { services, now, moveTo } = house;
  const director = staff.find(({ roles }) => roles.includes('csDirector'));
  if (!director) return;
  const month = monthAfter(monthOf(now(), await services.company.zone()), -1);
  await services.summaries.draft(director, { month });
  const rows = await demoRepository.draftedSummaries(tx, month);
  const clerks = staff.filter(({ roles }) => roles.includes('csClerk')).slice(1, 3);
  for (const [index, clerk] of clerks.entries()) {
    const row = rows.find(({ personId }) => personId === clerk.userId);
    if (!row) continue;
    moveTo(now() + 2_000);
    const { version } = await services.summaries.save(clerk, { id: row.id, version: row.version, writing });
    const sent = await services.summaries.submit(clerk, { id: row.id, version });
    if (index > 0) continue;
    moveTo(now() + 2_000);
    await services.summaries.approve(director, { id: row.id, version: sent.version, remark: '同意，下月重点看迟报。' });
  }
}

const writing = {
  highlights: '自己发现的异常都在五分钟内汇报，客户当天得到答复。',
  causes: '一次投诉先打电话安抚客户，忘了先发汇报，迟了十几分钟。',
  plan: '接到投诉先开汇报表再回电；每天下班前核对一遍未兑现的承诺。',
};
