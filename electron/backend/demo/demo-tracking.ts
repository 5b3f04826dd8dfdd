import type { Shipment } from '../../../shared/contract/tracking.ts';
import { type FactName, factNames, type TrackingFacts } from '../../../shared/domain/tracking/facts.ts';
import { receiptMarks } from '../../../shared/domain/tracking/receipts.ts';
import type { FactSource } from '../../../shared/domain/tracking/values.ts';
import type { Actor } from '../session.ts';
import { type Chance, createChance } from './chance.ts';
import { demoWords } from './demo-words.ts';
import type { DemoHouse } from './take-orders.ts';

/** Of its own, so that orders and customers stay what they were. */
const seed = 20_261_124;
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Something that is told of a shipment at some moment after it happened. */
interface Told {
  readonly at: number;
  readonly facts: Partial<TrackingFacts>;
  readonly source: FactSource;
}

/** The network companies that the demonstration's outbound orders go to. */
export async function addPartners({ services }: DemoHouse, staff: readonly Actor[]): Promise<void> {
  const clerk = staff.find(({ roles }) => roles.includes('csDirector')) ?? staff[0];
  if (!clerk) return;
  const chance = createChance(seed + 1);
  for (const [index, { name, cities }] of demoWords.partners.entries()) {
    const email = `dispatch@partner-${index + 1}.example.com`;
    const contacts = [{ name: `${chance.pick(demoWords.surnames)}经理`, phone: `139${chance.digits(8)}`, email }];
    const partner = { name, cities, address: '', contacts, remarks: '', active: true };
    await services.tracking.partners.save(clerk, { ...partner, id: null, version: 0 });
  }
}

/** What still comes to be told of shipments, the earliest first when it is asked for. */
export interface DemoFollowing {
  /** An order is under way now: invents what will be told of it. */
  follow(orderId: string): Promise<void>;
  /** Records all that is told up to a moment. */
  tellUntil(at: number): Promise<void>;
}

/** Shipments followed as an inquiry clerk would: most on time, a few late, damaged or not heard of. */
export function followShipments(house: DemoHouse, staff: readonly Actor[]): DemoFollowing {
  const clerk = staff.find(({ roles }) => roles.includes('inquiryClerk')) ?? staff[0];
  const chance = createChance(seed);
  const coming: { readonly id: string; readonly told: Told }[] = [];
  return {
    async follow(orderId) {
      const shipment = await house.database.write((tx) => house.services.tracking.get(orderId, tx));
      if (shipment) coming.push(...invent(chance, house.now(), shipment).map((told) => ({ id: orderId, told })));
    },
    async tellUntil(at) {
      coming.sort((a, b) => a.told.at - b.told.at);
      while (clerk && coming[0] && coming[0].told.at <= at) {
        const next = coming.shift();
        if (!next) return;
        house.moveTo(next.told.at);
        await tell(house, clerk, next.id, next.told);
      }
    },
  };
}

async function tell(
  { services, database }: DemoHouse,
  clerk: Actor,
  id: string,
  { facts, source }: Told,
): Promise<void> {
  const shipment = await database.write((tx) => services.tracking.get(id, tx));
  if (!shipment || shipment.state === 'cancelled') return;
  const known = Object.fromEntries(factNames.map((name: FactName) => [name, shipment[name]]));
  // A change of the order may have brought more pieces since.
  const signedPieces = shipment.pieces - (facts.outcome === 'part' ? 1 : 0);
  const signature = facts.outcome ? { signedPieces } : {};
  const whole = { ...known, ...facts, ...signature } as unknown as TrackingFacts;
  if (shipment.state === 'closed') return;
  await services.tracking.record(clerk, { id, version: shipment.version, facts: whole, source, reason: '' });
  // Most papers are good and go into the archive with the next post.
  if (facts.podBackAt && Number(shipment.number.at(-1)) < 8) {
    await services.tracking.receipts.check(clerk, { id, marks: receiptMarks, note: '' });
    await services.tracking.receipts.advance(clerk, { id, step: 'archived', note: '' });
  }
}

function invent(chance: Chance, now: number, shipment: Shipment): readonly Told[] {
  const { jobType, promisedAt, destination, pieces, podKind } = shipment;
  const city = jobType === 'cityDelivery';
  const due = promisedAt ?? now + day;
  const departedAt = wholeMinute(Math.min(now + chance.whole(60, city ? 240 : 600) * minute, due - hour));
  if (departedAt <= now) return [];
  const late = chance.percent(6);
  const arrivedAt = wholeMinute(
    late ? due + chance.whole(1, 20) * hour : due - chance.whole(15, city ? 90 : 600) * minute,
  );
  const arrived = Math.max(arrivedAt, departedAt + hour);
  const signedAt = arrived + chance.whole(5, 40) * minute;
  const source: FactSource = city ? 'driver' : 'partner';
  const partner = city ? {} : { partnerName: chance.pick(demoWords.partners).name, partnerNo: `ZT${chance.digits(9)}` };
  const told: Told[] = [{ at: departedAt + 20 * minute, facts: { departedAt, ...partner }, source }];
  const halfway = departedAt + Math.floor((arrived - departedAt) / 2);
  if (!city && arrived - departedAt > day) {
    const seenAt = wholeMinute(halfway);
    told.push({ at: seenAt + 10 * minute, facts: { seenAt, seenPlace: `${destination.slice(0, 2)}中转站` }, source });
  }
  told.push({ at: arrived + 10 * minute, facts: arrivalFacts(chance, arrived, late), source: 'consignee' });
  told.push({ at: signedAt + 15 * minute, facts: signature(chance, signedAt, pieces), source });
  const back = signedAt + chance.whole(city ? 1 : 3, city ? 3 : 9) * day;
  if (podKind !== 'none') told.push({ at: back, facts: { podBackAt: wholeMinute(back) }, source: 'other' });
  return told;
}

function arrivalFacts(chance: Chance, arrivedAt: number, late: boolean): Partial<TrackingFacts> {
  return {
    arrivedAt,
    condition: chance.percent(95) ? 'sound' : chance.pick(['wet', 'torn', 'short']),
    attitude: chance.percent(88) ? 'good' : chance.pick(['fair', 'poor']),
    satisfied: chance.percent(late ? 40 : 96),
    lateReason: late ? chance.pick(demoWords.lateReasons) : '',
  };
}

function signature(chance: Chance, signedAt: number, pieces: number): Partial<TrackingFacts> {
  const signee = chance.pick(demoWords.signees);
  if (pieces > 3 && chance.percent(2)) {
    return { signedAt, signee, outcome: 'part', remarks: demoWords.signRemarks.part };
  }
  if (chance.percent(3)) {
    return { signedAt, signee, outcome: 'remarks', remarks: demoWords.signRemarks.remarks };
  }
  return { signedAt, signee, outcome: 'clean' };
}

function wholeMinute(at: number): number {
  return Math.floor(at / minute) * minute;
}
