import { emptyReportForm } from '../../../shared/domain/exceptionReports/form.ts';
import { problemOf } from '../../helpers/problems.ts';
import { type KpiHouse, paperBack, signed, wall } from './house.ts';

type Chance = (most: number) => number;

/** Numbers that look like chance and are the same each time. */
export function chanceOf(seed: number): Chance {
  let state = seed;
  return (most) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
}

interface Step {
  readonly at: number;
  readonly act: () => Promise<unknown>;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The life of a month: orders that are open, undated, cancelled, agreed anew in time and too late, delivered twice, damaged. */
export async function live(house: KpiHouse, chance: Chance, orders: number): Promise<void> {
  const steps: Step[] = [];
  const later = (at: number, act: Step['act']) => void steps.push({ at, act });
  for (let n = 0; n < orders; n += 1) {
    later(wall('2026-11-23T09:30') + Math.floor((n * 5 * day) / orders), () => begin(house, chance, later));
  }
  // What follows is planned while it is lived, so the next step is looked for each time.
  while (steps.length > 0) {
    steps.sort((one, other) => one.at - other.at);
    const next = steps.shift();
    if (!next) return;
    house.moveTo(Math.max(next.at, house.now() + 1));
    await next.act();
  }
}

type Later = (at: number, act: Step['act']) => void;

async function begin(house: KpiHouse, chance: Chance, later: Later): Promise<void> {
  const now = house.now();
  const dated = chance(7) > 0;
  const dueAt = now - (now % day) + chance(10) * day + 10 * hour + day;
  const form = {
    ...(dated ? windowOf(dueAt) : {}),
    podKind: chance(4) === 0 ? 'none' : 'receiptSlip',
    podCopies: '1',
  } as const;
  const id = await house.place(form.podKind === 'none' ? { ...form, podCopies: '' } : form, house.customers[chance(2)]);
  const fate = chance(14);
  if (fate === 0) return later(now + (1 + chance(8 * 24)) * hour, () => cancel(house, id));
  if (fate === 1) return;
  let due = dueAt;
  if (fate === 2) later(dueAt - 2 * hour, () => house.change(id, windowOf(dueAt + 2 * day)));
  if (fate === 3) later(dueAt + 3 * hour, () => house.change(id, windowOf(dueAt + 2 * day)));
  if (fate === 4 && dated)
    later(now + hour, () => house.change(id, { deliveryDay: '', deliveryFrom: '', deliveryTo: '' }));
  if (fate === 5) later(now + hour, () => house.change(id, windowOf(dueAt + day)));
  if (fate <= 3) due += 2 * day;
  const signedAt = due + (chance(3) === 0 ? 1 + chance(30) * hour : -(1 + chance(5)) * hour);
  const told = signedAt + chance(5) * chance(30) * hour + minute;
  const end = Math.max(told, now + 3 * hour, fate === 3 ? dueAt + 4 * hour : 0);
  later(end, () =>
    deliver(
      house,
      chance,
      { id, signedAt: Math.max(signedAt, now + 2 * hour + 11 * minute), pod: form.podKind !== 'none' },
      later,
    ),
  );
  const late = signedAt > due && dated;
  if (chance(late ? 2 : 6) === 0) later(end - minute, () => flag(house, chance, id, late ? 'late' : 'lost'));
  if (chance(5) === 0) later(end + chance(60) * hour, () => report(house, chance, id));
}

function windowOf(dueAt: number) {
  const local = new Date(dueAt + 8 * hour).toISOString();
  return { deliveryDay: local.slice(0, 10), deliveryFrom: '', deliveryTo: local.slice(11, 16) };
}

async function cancel({ clerk }: KpiHouse, id: string): Promise<void> {
  const { version } = await clerk.orders.get({ id });
  await clerk.orders.cancel({ id, version, reason: '客户撤单' });
}

interface Delivery {
  readonly id: string;
  readonly signedAt: number;
  readonly pod: boolean;
}

async function deliver(house: KpiHouse, chance: Chance, { id, signedAt, pod }: Delivery, later: Later): Promise<void> {
  const outcome = (['clean', 'clean', 'clean', 'remarks', 'part', 'refused'] as const)[chance(6)] ?? 'clean';
  const condition = (['sound', 'sound', 'sound', 'sound', 'wet', 'short'] as const)[chance(6)] ?? 'sound';
  const { pieces = 0 } = (await house.clerk.tracking.get({ id })) ?? {};
  const signedPieces = outcome === 'refused' ? 0 : pieces - (outcome === 'part' ? 1 : 0);
  const said = chance(4) === 0 ? {} : { satisfied: chance(4) > 0 };
  const at = Math.min(signedAt, house.now());
  const handed = { outcome, condition, satisfied: null, ...said, signedPieces, remarks: '当面说明' };
  await signed(house, id, at, handed);
  if (chance(8) === 0) later(house.now() + chance(9) * day, () => again(house, id, at - 3 * hour + chance(9) * hour));
  if (chance(12) === 0) later(house.now() + chance(5) * day + 1, () => back(house, id));
  else if (pod && chance(6) > 0) later(house.now() + chance(13) * day + hour, () => paper(house, chance, id, later));
}

/** The time of signing is put right, or it was delivered once more. */
async function again({ clerk, now }: KpiHouse, id: string, at: number): Promise<void> {
  const shipment = await clerk.tracking.get({ id });
  if (!shipment || shipment.signedAt === null || shipment.podBackAt !== null || shipment.state === 'closed') return;
  const { factsOf } = await import('../tracking/house.ts');
  const signedAt = Math.min(Math.max(at, (shipment.arrivedAt ?? 0) + 1), now());
  const facts = { ...factsOf(shipment), signedAt };
  await clerk.tracking.record({ id, version: shipment.version, facts, source: 'consignee', reason: '签收时间更正' });
}

/** Nobody had signed for it after all. */
async function back({ clerk }: KpiHouse, id: string): Promise<void> {
  const shipment = await clerk.tracking.get({ id });
  if (!shipment || shipment.signedAt === null || shipment.podBackAt !== null || shipment.state === 'closed') return;
  await clerk.tracking.stepBack({ id, version: shipment.version, milestone: 'signed', reason: '误记' });
}

async function paper(house: KpiHouse, chance: Chance, id: string, later: Later): Promise<void> {
  const shipment = await house.clerk.tracking.get({ id });
  if (!shipment || shipment.signedAt === null || shipment.podBackAt !== null) return;
  await paperBack(house, id);
  const check = (marks: readonly ('signee' | 'date' | 'time' | 'stamp')[]) =>
    house.clerk.tracking.receipts.check({ id, marks: [...marks] });
  const good = ['signee', 'date', 'time', 'stamp'] as const;
  const fate = chance(5);
  if (fate === 0) {
    await check(['signee']);
    later(house.now() + (1 + chance(9)) * day, () => check(good));
  } else if (fate > 1) {
    await check(good);
    if (fate === 2) {
      later(house.now() + chance(20) * day, () =>
        house.clerk.tracking.receipts.undo({ id, step: 'checked', reason: '章不清' }),
      );
    }
  }
}

async function flag(house: KpiHouse, chance: Chance, id: string, kind: 'late' | 'lost'): Promise<void> {
  const told = { orderId: id, kind, foundBy: 'tracking', foundAt: house.now(), note: '司机来电' } as const;
  const side = (['customer', 'forceMajeure', 'carrier', 'internal'] as const)[chance(4)] ?? 'carrier';
  const pieces = kind === 'lost' && chance(2) === 0 ? { pieces: 1 } : {};
  // What is not late yet cannot be flagged so.
  const flagged = await house.clerk.exceptions.flag({ ...told, ...pieces }).catch(async (error: unknown) => {
    await problemOf(Promise.reject(error));
    return null;
  });
  if (!flagged || chance(5) === 0) return;
  const { id: exceptionId, version } = flagged.exception;
  await house.clerk.exceptions.answerCause({ id: exceptionId, version, cause: '已查明', side });
}

async function report(house: KpiHouse, chance: Chance, orderId: string): Promise<void> {
  const kind = (['damage', 'late', 'shortage', 'service'] as const)[chance(4)] ?? 'damage';
  const words = {
    person: '王先生',
    phone: '13800138000',
    channel: 'phone',
    facts: '客户来电',
    action: '已核实',
  } as const;
  const form = {
    ...emptyReportForm,
    ...words,
    orderId,
    kind,
    foundBy: chance(2) === 0 ? 'complaint' : 'internal',
    pieces: chance(2) === 0 ? '' : '2',
  } as const;
  const token = house.counter.ports.ids.next();
  const filed = await house.clerk.exceptionReports.file({ id: null, version: 0, token, form, knownAt: house.now() });
  if (chance(3) === 0) return;
  const { api } = { api: house.quality };
  let known = await api.quality.open({ reportId: filed.report.id });
  if (known.stage !== 'investigation') return;
  known = await api.quality.sign({
    id: known.id,
    version: known.version,
    stage: 'investigation',
    text: '已查',
    category: null,
    party: null,
  });
  const party = (['customer', 'forceMajeure', 'internal'] as const)[chance(3)] ?? 'internal';
  await api.quality.sign({
    id: known.id,
    version: known.version,
    stage: 'cause',
    text: '已明',
    category: 'other',
    party,
  });
}
