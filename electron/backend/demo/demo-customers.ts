import type { CustomerInput } from '../../../shared/contract/customers.ts';
import { initialsAndSyllables } from '../search/pinyin.ts';
import type { Chance } from './chance.ts';
import { away, demoTrades, type DemoTrade, demoWords, home, mobile, personName, place } from './demo-words.ts';

/** A client to be, with the trade that says what it sends. */
export interface DemoCustomer {
  readonly input: CustomerInput;
  readonly trade: DemoTrade;
}

/** Clients of many trades and towns; all keep a store in Beijing, where their goods are fetched. */
export function inventCustomers(chance: Chance, count: number, ownerIds: readonly string[]): readonly DemoCustomer[] {
  const names = new Set<string>();
  const customers: DemoCustomer[] = [];
  while (customers.length < count) {
    const trade = chance.pick(demoTrades);
    const name = companyName(chance, trade);
    if (names.has(name.zh)) continue;
    names.add(name.zh);
    customers.push({ trade, input: customer(chance, `K${1001 + customers.length}`, name, chance.pick(ownerIds)) });
  }
  return customers;
}

function customer(
  chance: Chance,
  code: string,
  name: { readonly zh: string; readonly en: string },
  ownerId: string,
): CustomerInput {
  const keyAccount = chance.percent(9);
  const monthly = keyAccount || chance.percent(50);
  const contacts = Array.from({ length: chance.whole(1, 3) }, () => contact(chance, code));
  const pickUp = { company: name.zh, contact: contacts[0]?.name ?? '', phone: contacts[0]?.mobile ?? '' };
  return {
    code,
    nameZh: name.zh,
    nameEn: name.en,
    settlementMethod: monthly ? 'monthly' : chance.pick(['prepaid', 'collect', 'onReceipt'] as const),
    settlementDay: monthly ? chance.pick([5, 10, 15, 20, 25]) : null,
    keyAccount,
    active: !chance.percent(2),
    ownerId,
    remarks: chance.percent(15) ? chance.pick(demoWords.notes.remarks) : '',
    contacts,
    addresses: [
      { ...pickUp, ...place(chance, home) },
      ...Array.from({ length: chance.whole(1, 3) }, () => consignee(chance, home)),
      ...Array.from({ length: chance.whole(2, 5) }, () => consignee(chance, away)),
    ],
  };
}

function contact(chance: Chance, code: string): CustomerInput['contacts'][number] {
  const name = personName(chance);
  const [reading] = initialsAndSyllables(name, 'person');
  const mailbox = reading?.syllables.join('') ?? 'office';
  return {
    name,
    position: chance.pick(demoWords.positions),
    phone: chance.percent(60) ? `010-6${chance.digits(7)}` : '',
    mobile: mobile(chance),
    email: chance.percent(70) ? `${mailbox}@${code.toLowerCase()}.example.com` : '',
  };
}

function consignee(chance: Chance, of: Parameters<typeof place>[1]): CustomerInput['addresses'][number] {
  const at = place(chance, of);
  const company = `${shortCity(at.city)}${chance.pick(demoWords.brands)}${chance.pick(demoWords.consignees)}`;
  return { company, contact: personName(chance), phone: mobile(chance), ...at };
}

function companyName(chance: Chance, trade: DemoTrade) {
  const city = chance.percent(75) ? chance.pick(home) : chance.pick(away);
  const brand = chance.pick(demoWords.brands);
  return {
    zh: `${shortCity(city.city)}${brand}${trade.zh}有限公司`,
    en: `${city.en} ${aloud(brand)} ${trade.en} Co., Ltd.`,
  };
}

function shortCity(city: string): string {
  return city.replace(/市$/, '');
}

function aloud(brand: string): string {
  const spelled = initialsAndSyllables(brand, 'company')[0]?.syllables.join('') ?? '';
  return spelled.charAt(0).toUpperCase() + spelled.slice(1);
}
