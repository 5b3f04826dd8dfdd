import { emptyReportForm, type ReportForm } from '../../../shared/domain/exceptionReports/form.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { demoRepository } from './demo.repository.ts';
import type { DemoHouse } from './take-orders.ts';

const minute = 60_000;

interface DemoReport {
  readonly form: Partial<ReportForm>;
  /** So long before now it came to be known. */
  readonly minutesAgo: number;
  /** So long after that the leaders had it; `null` while they have not. */
  readonly toldAfter: number | null;
}

const complaint = { foundBy: 'complaint', channel: 'phone', severity: 'serious' } as const;

const filed: readonly DemoReport[] = [
  {
    minutesAgo: 190,
    toldAfter: 3,
    form: {
      ...complaint,
      kind: 'damage',
      person: '周晓梅',
      phone: '13811002200',
      goods: '玻璃样品',
      pieces: '1',
      loss: true,
      amount: '680',
      facts: '收货人开箱发现一件玻璃样品碎裂，外包装有挤压痕迹。',
      action: '请收货人拍照留存，已通知货运中心核对装车记录。',
      wish: '尽快补发一件。',
    },
  },
  {
    minutesAgo: 140,
    toldAfter: 17,
    form: {
      ...complaint,
      kind: 'service',
      severity: 'minor',
      person: '吴女士',
      phone: '13522110099',
      facts: '客户反映送货司机未提前电话联系，在门口等了二十分钟。',
      action: '已向客户致歉，提醒调度中心。',
    },
  },
  {
    minutesAgo: 75,
    toldAfter: 4,
    form: {
      foundBy: 'internal',
      kind: 'breach',
      severity: 'serious',
      facts: '夜班装车未按规定固定货物，交接时发现两件移位。',
      action: '已重新装载并拍照。',
    },
  },
  {
    minutesAgo: 42,
    toldAfter: null,
    form: {
      ...complaint,
      kind: 'shortage',
      severity: 'grave',
      person: '郑经理',
      phone: '13910203040',
      pieces: '1',
      loss: true,
      amount: '5200',
      facts: '到货清点少一件，运单上签收件数与实收不符。',
      action: '已请网络公司查监控和中转记录。',
      wish: '今天下班前答复。',
    },
  },
];

/** Reports in every state: told in time, told late, closed, not told yet, begun, and waiting for a colleague. */
export async function reportExceptions(tx: WriteContext, house: DemoHouse, staff: readonly Actor[]): Promise<void> {
  const clerk = staff.find(({ roles }) => roles.includes('csClerk'));
  const trainee = staff.find(({ roles }) => roles.includes('csTrainee'));
  const orders = await demoRepository.newestOrders(tx, filed.length + 2);
  const [waiting, begun, ...others] = orders;
  if (!clerk || !trainee || !waiting || !begun) return;
  const { exceptionReports: reports } = house.services;
  for (const [index, report] of filed.entries()) {
    const closed = await file(house, clerk, report, others[index]?.id ?? null);
    if (index === 0) await reports.close(clerk, { ...closed, result: '已补发一件，客户签收满意。' });
  }
  const typed = { ...complaint, person: '孙先生', phone: '13601020304', facts: '客户说一箱外包装破损，内件待查。' };
  await reports.submit(trainee, draftOf(house, { ...typed, kind: 'damage', orderId: waiting.id }, 3));
  await reports.saveDraft(
    clerk,
    draftOf(house, { ...complaint, orderId: begun.id, facts: '客户来电，正在了解情况' }, 1),
  );
  // The demonstration has no mail server: its outbox stays as it is.
  await demoRepository.leaveReportsUnmailed(tx);
}

async function file(house: DemoHouse, clerk: Actor, report: DemoReport, orderId: string | null) {
  const { exceptionReports: reports } = house.services;
  const form = { ...report.form, orderId };
  const { report: made } = await reports.file(clerk, draftOf(house, form, report.minutesAgo));
  let shown = made;
  if (report.toldAfter === null) return shown;
  // At night and on Sundays it may have joined one that was reported just now.
  const sentAt = Math.min(made.knownAt + report.toldAfter * minute, house.now());
  for (const { who, clause } of made.recipients) {
    if (clause === null) continue;
    shown = await reports.recordMail(clerk, {
      id: made.id,
      token: house.ids.next(),
      who,
      sentAt,
      text: '用 Outlook 发送',
    });
  }
  return shown;
}

function draftOf(house: DemoHouse, form: Partial<ReportForm>, minutesAgo: number) {
  return {
    id: null,
    version: 0,
    token: house.ids.next(),
    form: { ...emptyReportForm, ...form },
    knownAt: house.now() - minutesAgo * minute,
    noteId: null,
  };
}
