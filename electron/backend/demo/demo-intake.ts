import type { OrderDraft } from '../../../shared/contract/orders.ts';
import type { ConfirmationWay } from '../../../shared/domain/intake/confirmation.ts';
import {
  fingerprintOf,
  fingerprintOfAll,
  readingGroups,
  saidIn,
} from '../../../shared/domain/intake/reading-groups.ts';
import type { Channel } from '../../../shared/domain/orders/job-types.ts';
import type { OrderForm } from '../../../shared/domain/orders/form.ts';
import type { Actor } from '../session.ts';
import { demoScan } from './demo-scan.ts';
import type { DemoHouse } from './take-orders.ts';

/** How customers say yes, by the way in which they order; who it is turns on the last digit of his number. */
const waysOf: Readonly<Record<Exclude<Channel, 'phone'>, readonly ConfirmationWay[]>> = {
  email: ['phone', 'email', 'message'],
  fax: ['phone'],
  marketing: ['phone', 'inPerson'],
};

/** The customer says yes to what the draft says now: read back on the phone, else by his word with its paper. */
export async function askCustomer(house: DemoHouse, clerk: Actor, draft: OrderDraft, form: OrderForm): Promise<void> {
  const { services, now } = house;
  const draftId = draft.id;
  const person = form.contactName;
  if (form.channel === 'phone') {
    const said = readingGroups.filter((group) => saidIn(group, form).length > 0);
    const ticks = said.map((group) => ({ group, fingerprint: fingerprintOf(group, form) }));
    await services.intake.tick(clerk, { draftId, callerName: person, ticks });
    return;
  }
  if (!draft.amendsOrderId) await keepPaper(house, clerk, draftId, form);
  const ways = waysOf[form.channel];
  const way = ways[Number(form.contactPhone.at(-1)) % ways.length] ?? 'phone';
  const fingerprint = fingerprintOfAll(form);
  await services.intake.confirm(clerk, { draftId, fingerprint, way, person, at: now(), note: '' });
}

async function keepPaper({ services, database }: DemoHouse, clerk: Actor, id: string, form: OrderForm): Promise<void> {
  const paper = paperOf(form);
  if (!paper) return;
  const { purpose, ...given } = paper;
  const file = await services.attachments.keep(given);
  const subject = { subjectKind: 'order', subjectId: id, purpose } as const;
  await database.write((tx) => services.attachments.add(tx, clerk, { ...subject, file }));
}

function paperOf(form: OrderForm) {
  if (form.channel === 'fax') {
    return { purpose: 'faxScan', name: '传真委托单.pdf', content: Buffer.from(demoScan, 'base64') } as const;
  }
  if (form.channel !== 'email') return null;
  return { purpose: 'email', name: '委托.eml', content: Buffer.from(message(form)) } as const;
}

function message({ contactName, contactEmail, contactPhone, goods, deliveries }: OrderForm): string {
  const to = deliveries.map(({ city, district, street, contact }) => `${city}${district}${street} ${contact}`);
  return [
    `From: ${contactEmail || `${contactPhone}@example.cn`}`,
    'To: cs@example.cn',
    'Content-Type: text/plain; charset=utf-8',
    'Subject: order',
    '',
    '您好，请安排提货：',
    ...goods.map(({ name, pieces, weightKg }) => `${name} ${pieces} 件 ${weightKg} kg`),
    ...to.map((address) => `送至 ${address}`),
    `${contactName} ${contactPhone}`,
    '',
  ].join('\r\n');
}
