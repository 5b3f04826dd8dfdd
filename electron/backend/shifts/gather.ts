import { podDueOn, usualPodDays } from '../../../shared/domain/tracking/pod-due.ts';
import type { ShiftFacts } from '../../../shared/domain/shifts/shift-facts.ts';
import { type ShiftLine, writeShiftList } from '../../../shared/domain/shifts/shift-list.ts';
import { addDays, instantOf } from '../../../shared/lib/dates.ts';
import type { OrderDraftRow, WorkOrderRow } from '../database/entities/orders.ts';
import type { TaskRow } from '../database/entities/tasks.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { mattersRepository } from './matters.repository.ts';
import type { ShiftsDeps } from './shifts.deps.ts';

type Matter = Omit<ShiftLine, 'key' | 'section'>;

/** The list of a clerk as the app would write it now. */
export async function gatherLines(
  at: ReadContext,
  { company }: Pick<ShiftsDeps, 'company'>,
  giverId: string,
): Promise<readonly ShiftLine[]> {
  const orders = await mattersRepository.orders(at, giverId);
  const ids = orders.map(({ id }) => id);
  const byId = new Map(orders.map((order) => [order.id, order]));
  const jobs = await mattersRepository.sheets(at, ids);
  return writeShiftList({
    orders: orders.map(orderMatter),
    tasks: await taskMatters(at, giverId),
    ...(await wordMatters(at, giverId)),
    papers: [
      ...orders.filter(({ papersPending }) => papersPending).map((order) => paperMatter(order, 'handoverPapers', null)),
      ...(await receiptMatters(at, byId, await company.zone())),
    ],
    prints: jobs.map(({ id, number, customerName, state, queuedAt }) => ({
      id,
      customerName,
      label: number,
      detail: '',
      code: state,
      at: queuedAt,
    })),
    alerts: (await mattersRepository.unheard(at, giverId)).map(taskMatter),
    drafts: (await mattersRepository.drafts(at, giverId)).map(draftMatter),
    mail: (await mattersRepository.mail(at)).map(
      ({ id, subject, fromName, fromAddress, customerName, receivedAt }) => ({
        id,
        customerName,
        label: subject,
        detail: fromName || fromAddress,
        code: '',
        at: receivedAt,
      }),
    ),
  });
}

function orderMatter({ id, number, customerName, consignee, goodsSummary, state, deliveryToAt }: WorkOrderRow): Matter {
  const detail = [consignee, goodsSummary].filter(Boolean).join(' · ');
  return { id, label: number, customerName, detail, code: state, at: deliveryToAt };
}

/** What was said on the phone: promises, and what was noted and reported of calls. */
async function wordMatters(
  at: ReadContext,
  giverId: string,
): Promise<Pick<ShiftFacts, 'promises' | 'reports' | 'notes'>> {
  const promises = await mattersRepository.promises(at, giverId);
  const reports = await mattersRepository.reportDrafts(at, giverId);
  const notes = await mattersRepository.notes(at, giverId);
  return {
    promises: promises.map(({ id, kind, person, phone, text, orderNumber, customerName, dueAt }) => {
      const detail = inShort([phone, orderNumber, text]);
      return { id, label: person, customerName, detail, code: kind, at: dueAt };
    }),
    reports: reports.map(({ id, kind, orderNumber, customerName, form, dueAt }) => {
      return { id, label: orderNumber, customerName, detail: inShort([form.facts]), code: kind ?? '', at: dueAt };
    }),
    notes: notes.map(({ id, caller, phone, what, orderNumber, orderText, customerName, calledAt }) => {
      const detail = inShort([phone, orderNumber || orderText, what]);
      return { id, label: caller, customerName, detail, code: '', at: calledAt };
    }),
  };
}

/** Enough of it to know what it is about; all of it stands where it was typed. */
function inShort(parts: readonly string[]): string {
  const text = parts.filter(Boolean).join(' · ').replaceAll('\n', ' ');
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

async function taskMatters(at: ReadContext, giverId: string): Promise<ShiftFacts['tasks']> {
  const tasks = await mattersRepository.tasks(at, giverId);
  const calls = await mattersRepository.callRules(
    at,
    tasks.map(({ ruleHash }) => ruleHash),
  );
  return tasks.map((task) => ({ ...taskMatter(task), expectsCall: calls.has(task.ruleHash) }));
}

function taskMatter({ id, subjectLabel, customerName, ruleId, dueAt }: TaskRow): Matter {
  return { id, label: subjectLabel, customerName, detail: '', code: ruleId, at: dueAt };
}

async function receiptMatters(
  at: ReadContext,
  orders: ReadonlyMap<string, WorkOrderRow>,
  zone: string,
): Promise<readonly Matter[]> {
  const shipments = await mattersRepository.awaitingReceipt(at, [...orders.keys()]);
  return shipments.flatMap(({ orderId, signedAt, podDays }) => {
    const order = orders.get(orderId);
    const lastDay = order && podDueOn({ podKind: order.podKind, signedAt }, podDays ?? usualPodDays, zone);
    if (!order || !lastDay) return [];
    return [paperMatter(order, 'receipt', instantOf(addDays(lastDay, 1), '00:00', zone))];
  });
}

function paperMatter({ id, number, customerName }: WorkOrderRow, code: string, at: number | null): Matter {
  return { id: `${code}:${id}`, label: number, customerName, detail: '', code, at };
}

function draftMatter({ id, customerName, amendsNumber, updatedAt }: OrderDraftRow): Matter {
  return {
    id,
    customerName,
    label: amendsNumber ?? '',
    detail: '',
    code: amendsNumber ? 'change' : 'draft',
    at: updatedAt,
  };
}
