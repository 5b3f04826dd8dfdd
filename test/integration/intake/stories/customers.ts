import type { Role } from '../../../../shared/domain/people/roles.ts';
import { type Counter, fileNotice, huaxin, type Window } from '../../../helpers/counter.ts';
import { attach, content } from '../../handovers/house.ts';

/** How a customer of the stories stands with the company when the day begins. */
export const standings = [
  'existing',
  'noForm',
  'underWay',
  'effective',
  'expired',
  'spokenConsent',
  'consentLapsed',
] as const;
export type Standing = (typeof standings)[number];

export const letters = ['none', 'standing', 'expired', 'withdrawn'] as const;
export type Letter = (typeof letters)[number];

export interface StoryCustomer {
  readonly id: string;
  readonly standing: Standing;
  readonly letter: Letter;
  readonly breakIn: boolean;
}

const today = '2026-11-23';
const day = 86_400_000;

interface Staff {
  readonly author: Window;
  readonly clerk: Window;
  readonly director: Window;
  readonly signers: readonly (readonly [Window, 'marketingManager' | 'warehouse' | 'delivery' | 'gm'])[];
}

/** A customer for every standing, letter and break-in; then a night passes, and what was to run out has run out. */
export async function customersOfEveryKind(counter: Counter): Promise<readonly StoryCustomer[]> {
  const staff = await hireStaff(counter);
  const customers: StoryCustomer[] = [];
  for (const standing of standings) {
    for (const letter of letters) {
      for (const breakIn of [false, true]) customers.push(await newCustomer(counter, staff, standing, letter, breakIn));
    }
  }
  counter.ports.clock.set(counter.ports.clock.now() + day);
  return customers;
}

async function hireStaff(counter: Counter): Promise<Staff> {
  const hire = (name: string, role: Role) => counter.hire(name, [role]);
  return {
    author: await hire('luona', 'marketingClerk'),
    clerk: await hire('lina', 'csClerk'),
    director: await hire('zhao', 'csDirector'),
    signers: [
      [await hire('liangbin', 'marketingManager'), 'marketingManager'],
      [await hire('songgang', 'warehouseManager'), 'warehouse'],
      [await hire('zhengtao', 'deliveryManager'), 'delivery'],
      [await hire('yuanhong', 'gm'), 'gm'],
    ],
  };
}

async function newCustomer(
  counter: Counter,
  staff: Staff,
  standing: Standing,
  letter: Letter,
  breakIn: boolean,
): Promise<StoryCustomer> {
  const code = `${standing}-${letter}-${breakIn ? 'b' : 'o'}`.toUpperCase();
  const by = standing === 'existing' ? staff.director : staff.author;
  const { id } = await by.api.customers.create({ ...huaxin, code, nameZh: `${code}有限公司` });
  await preparations[standing](staff, id, counter.ports.clock.now());
  await fileLetter(counter, staff, id, letter);
  if (breakIn)
    await staff.director.api.handovers.setBreakIn({ customerId: id, before: null, until: '2026-12-31', reason: '新' });
  return { id, standing, letter, breakIn };
}

const preparations: Readonly<Record<Standing, (staff: Staff, customerId: string, now: number) => Promise<unknown>>> = {
  existing: async () => undefined,
  noForm: async () => undefined,
  underWay: (staff, customerId) => handIn(staff, customerId, '2027-11-22'),
  effective: (staff, customerId) => approve(staff, customerId, '2027-11-22'),
  expired: (staff, customerId) => approve(staff, customerId, today),
  spokenConsent: (staff, customerId, now) => consent(staff, customerId, now, '2026-11-27'),
  consentLapsed: (staff, customerId, now) => consent(staff, customerId, now, today),
};

async function handIn({ author }: Staff, customerId: string, validUntil: string): Promise<string> {
  const { handovers } = author.api;
  const { id, version } = await handovers.create({ kind: 'contract', customerId });
  await attach(author.api, id);
  const saved = await handovers.save({ id, version, kind: 'contract', content: { ...content, validUntil } });
  await handovers.submit({ id, version: saved.version });
  return id;
}

async function approve(staff: Staff, customerId: string, validUntil: string): Promise<void> {
  const id = await handIn(staff, customerId, validUntil);
  for (const [signer, step] of staff.signers) {
    await signer.api.handovers.decide({ id, revision: 1, step, decision: 'signed' });
  }
}

async function consent({ clerk }: Staff, customerId: string, now: number, deadlineDay: string): Promise<void> {
  const [leader] = await clerk.api.handovers.leaders({ customerId });
  if (!leader) throw new Error('nobody may give his word');
  const spokenAt = now - 60_000;
  await clerk.api.handovers.recordConsent({ customerId, leaderId: leader.id, spokenAt, deadlineDay, reason: '急' });
}

async function fileLetter(counter: Counter, { clerk }: Staff, customerId: string, letter: Letter): Promise<void> {
  if (letter === 'none') return;
  await fileNotice(clerk.api, customerId, counter.ports.clock.now(), letter === 'expired' ? 0 : 364);
  if (letter !== 'withdrawn') return;
  const [filed] = await clerk.api.dangerousGoods.letters({ customerId });
  if (filed) await clerk.api.dangerousGoods.revokeLetter({ id: filed.id, version: filed.version, reason: '公章不符' });
}
