import type { Visit } from '../../../shared/contract/reception-schemas.ts';
import { emptyGuest, emptyVisit, type Guest, type VisitForm } from '../../../shared/domain/reception/form.ts';
import type { Grade, Honorific } from '../../../shared/domain/reception/values.ts';
import { addDays, wallTime } from '../../../shared/lib/dates.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { demoWords } from './demo-words.ts';
import type { DemoClient, DemoHouse } from './take-orders.ts';

const zone = 'Asia/Shanghai';
const { visits: words } = demoWords;

type Name = readonly string[];

/** Guests who are here: greeted, their minutes begun, with a task for a colleague. */
export async function receiveGuests(
  tx: WriteContext,
  house: DemoHouse,
  staff: readonly Actor[],
  clients: readonly DemoClient[],
): Promise<void> {
  const [, , host, other] = staff.filter(({ roles }) => roles.includes('csClerk'));
  const client = clients.at(-1);
  if (!host || !other || !client) return;
  const { reception } = house.services;
  const { here } = words;
  const { id } = await reception.begin(host, { customerId: client.customer.id, walkIn: true });
  const draft = await reception.get(id, tx);
  const form = { ...draft.form, grade: 'B' as const, guests: guestsOf(here.guests), purpose: here.purpose };
  const saved = await reception.saveDraft(host, { id, version: draft.version, writing: form });
  const visit = await reception.announce(host, { id, version: saved.version, walkIn: true });
  await settle(house, host, visit, ['preparation']);
  const participants = [host.displayName, ...here.guests.map(([name]) => name)].join('、');
  const writing = { participants, text: here.minutes, decisions: here.decisions };
  await reception.saveMinutes(host, { id, version: 0, writing });
  const dueDay = addDays(wallTime(house.now(), zone).day, 7);
  const task = { id, token: 'demo follow-up 1', text: here.followUp, ownerId: other.userId, dueDay };
  await reception.followUps.add(host, task);
}

/** Today's and the coming days' guests, the first of them prepared for. */
export async function announceGuests(
  tx: WriteContext,
  house: DemoHouse,
  staff: readonly Actor[],
  clients: readonly DemoClient[],
): Promise<void> {
  const hosts = staff.filter(({ roles }) => roles.includes('csClerk')).slice(2);
  const { services, now } = house;
  const today = wallTime(now(), zone).day;
  for (const [index, coming] of words.coming.entries()) {
    const host = hosts[index % hosts.length];
    const client = clients[index];
    if (!host || !client) return;
    const day = addDays(today, coming.day ?? 0);
    const times = coming.hours === undefined ? { day, from: coming.from ?? '', to: coming.to ?? '' } : soon(now());
    const form: VisitForm = {
      ...emptyVisit,
      ...times,
      customerId: client.customer.id,
      customerName: client.customer.nameZh,
      guests: guestsOf(coming.guests),
      purpose: coming.purpose,
      grade: coming.grade as Grade,
      hostId: host.userId,
      roomId: coming.room,
      equipment: coming.grade === 'C' ? ['tea'] : ['projector', 'tea', 'namePlates'],
      vehicle: coming.vehicle ?? '',
      pickUp: coming.pickUp ?? '',
      meals: coming.meals ?? '',
    };
    const visit = await announce(tx, house, host, form);
    if (coming.grade === 'C') continue;
    const confirmed = await services.reception.confirm(host, { id: visit.id, version: visit.version });
    if (index === 0) await settle(house, host, confirmed, ['preparation']);
  }
}

async function announce(tx: WriteContext, { services }: DemoHouse, host: Actor, form: VisitForm): Promise<Visit> {
  const { id } = await services.reception.begin(host, { customerId: form.customerId, walkIn: false });
  const { version } = await services.reception.get(id, tx);
  const look = await services.reception.look({ ...form, id }, tx);
  const writing = { ...form, restDayReason: look.restDay ? words.restDay : '' };
  const saved = await services.reception.saveDraft(host, { id, version, writing });
  return services.reception.announce(host, { id, version: saved.version, walkIn: false });
}

async function settle({ services }: DemoHouse, actor: Actor, visit: Visit, phases: readonly string[]): Promise<Visit> {
  let now = visit;
  for (const { id, item, version } of visit.lines) {
    if (!item.mandatory || !phases.includes(item.phase)) continue;
    now = await services.reception.tick(actor, { id: visit.id, checkId: id, version, state: 'done', note: '' });
  }
  return now;
}

/** In the afternoon of today, or what is left of it. */
function soon(now: number): Pick<VisitForm, 'day' | 'from' | 'to'> {
  const { day, time } = wallTime(now, zone);
  if (time >= '21:00') return { day: addDays(day, 1), from: '08:30', to: '09:30' };
  const hour = Number(time.slice(0, 2)) + 2;
  const text = (of: number) => `${String(of).padStart(2, '0')}:00`;
  return { day, from: text(hour), to: text(Math.min(hour + 1, 24)) };
}

function guestsOf(names: readonly Name[]): readonly Guest[] {
  return names.map(([name = '', title = '', honorific = 'none'], index) => ({
    ...emptyGuest,
    name,
    title,
    honorific: honorific as Honorific,
    language: /\p{Script=Han}/u.test(name) ? 'zh' : 'en',
    leader: index === 0,
  }));
}
