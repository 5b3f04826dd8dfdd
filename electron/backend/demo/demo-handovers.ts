import type { Customer } from '../../../shared/contract/customers.ts';
import type { HandoverContent } from '../../../shared/domain/handovers/content.ts';
import type { Role } from '../../../shared/domain/people/roles.ts';
import type { Step } from '../../../shared/domain/handovers/steps.ts';
import { addDays } from '../../../shared/lib/dates.ts';
import type { Actor } from '../session.ts';
import type { DemoHouse } from './take-orders.ts';

const minute = 60_000;

/** New business at each stage of its papers: what the counter sees when somebody asks for a new customer. */
const stories = [
  { code: 'N2001', name: '北京澜舟生物科技有限公司', en: 'Beijing Lanzhou Biotech Co., Ltd.', until: 'draft' },
  { code: 'N2002', name: '天津启明仪器有限公司', en: 'Tianjin Qiming Instruments Co., Ltd.', until: 'submitted' },
  { code: 'N2003', name: '北京云杉家居有限公司', en: 'Beijing Yunshan Furnishing Co., Ltd.', until: 'departments' },
  { code: 'N2004', name: '河北远帆印务有限公司', en: 'Hebei Yuanfan Printing Co., Ltd.', until: 'gm' },
  { code: 'N2005', name: '北京禾木食品有限公司', en: 'Beijing Hemu Foods Co., Ltd.', until: 'rejected' },
  { code: 'N2006', name: '北京青禾教育科技有限公司', en: 'Beijing Qinghe Education Co., Ltd.', until: 'effective' },
  { code: 'N2007', name: '北京星垣展览有限公司', en: 'Beijing Xingyuan Exhibitions Co., Ltd.', until: 'consent' },
  { code: 'N2008', name: '北京拓川机电有限公司', en: 'Beijing Tuochuan Machinery Co., Ltd.', until: 'lapsed' },
] as const;

type Stage = (typeof stories)[number]['until'];

const signers: readonly (readonly [Step, Role])[] = [
  ['marketingManager', 'marketingManager'],
  ['warehouse', 'warehouseManager'],
  ['delivery', 'deliveryManager'],
  ['gm', 'gm'],
];

/** Signatures that are there at each stage. */
const given: Partial<Record<Stage, number>> = { departments: 2, gm: 3, effective: 4 };

/** Papers that were begun weeks ago; the others are of today. */
const early: readonly Stage[] = ['gm', 'rejected', 'effective', 'lapsed'];

/** `weeks` before the orders of the last weeks are taken, `today` after them. */
export async function handOver(house: DemoHouse, staff: readonly Actor[], when: 'weeks' | 'today'): Promise<void> {
  const by = (role: Role) => {
    const actor = staff.find(({ roles }) => roles.includes(role));
    if (!actor) throw new Error(`The demonstration has no ${role}`);
    return actor;
  };
  for (const { code, name, en, until } of stories) {
    if (early.includes(until) !== (when === 'weeks')) continue;
    const customer = await newCustomer(house, by('marketingClerk'), { code, name, en });
    house.moveTo(house.now() + 10_000);
    if (until === 'lapsed' || until === 'consent') await agree(house, by, customer.id, until === 'lapsed' ? 5 : 20);
    await fillIn(house, by, customer, until);
  }
}

async function newCustomer(
  { services }: DemoHouse,
  author: Actor,
  { code, name, en }: { readonly code: string; readonly name: string; readonly en: string },
): Promise<Customer> {
  return services.customers.create(author, {
    code,
    nameZh: name,
    nameEn: en,
    settlementMethod: 'monthly',
    settlementDay: 25,
    keyAccount: false,
    active: true,
    ownerId: null,
    remarks: '',
    contacts: [
      {
        name: '许宁',
        position: '物流主管',
        phone: '010-60002001',
        mobile: '13600002001',
        email: '',
      },
    ],
    addresses: [],
  });
}

async function agree({ services, now }: DemoHouse, by: (role: Role) => Actor, customerId: string, days: number) {
  const today = new Date(now()).toISOString().slice(0, 10);
  await services.handovers.acceptance.recordConsent(by('csClerk'), {
    customerId,
    leaderId: by('gm').userId,
    spokenAt: now() - 5 * minute,
    deadlineDay: addDays(today, days),
    reason: '展会开幕在即，先发货后补手续',
  });
}

async function fillIn(house: DemoHouse, by: (role: Role) => Actor, customer: Customer, until: Stage): Promise<void> {
  const { services, now, moveTo } = house;
  const { forms } = services.handovers;
  const author = by('marketingClerk');
  const { id, version, content } = await forms.create(author, { kind: 'contract', customerId: customer.id });
  const saved = await forms.save(author, { id, version, kind: 'contract', content: { ...content, ...business } });
  if (until === 'draft') return;
  await attachQuotation(house, author, id);
  await forms.submit(author, { id, version: saved.version });
  for (const [step, role] of signers.slice(0, given[until] ?? 0)) {
    moveTo(now() + 10_000);
    await forms.decide(by(role), { id, revision: 1, step, decision: 'signed', reason: '' });
  }
  if (until !== 'rejected') return;
  const [step, role] = ['marketingManager', 'marketingManager'] as const;
  const reason = '账期超出公司规定，请改为 30 天';
  await forms.decide(by(role), { id, revision: 1, step, decision: 'rejected', reason });
}

async function attachQuotation({ services, database }: DemoHouse, author: Actor, id: string): Promise<void> {
  const file = await services.attachments.keep({ name: '报价单.pdf', content: Buffer.from(onePage) });
  const subject = { subjectKind: 'handover', subjectId: id, purpose: 'quotation' } as const;
  await database.write((tx) => services.attachments.add(tx, author, { ...subject, file }));
}

const business: Partial<HandoverContent> = {
  business: '产品由我方仓库代管，按订单分拣后送至市内客户；外埠订单经货运中心发运。',
  services: ['cityDelivery', 'outbound', 'storage', 'receipts'],
  regions: '北京六环内，外埠：天津、石家庄、济南',
  goods: '仪器、配件、印刷品',
  volumes: '每月约 150 票、12 吨',
  demands: '送达前一小时电话联系收货人；签收单须盖收货章，五日内返回。',
  settlementCycle: '每月 25 日对账，次月 10 日前付款',
  creditDays: '30',
  creditLimit: '80000',
  prices: '市内配送每票 90 元起，外埠零担按公斤计价，仓储每平方米每天 1.2 元。',
  departments: ['warehouse', 'delivery'],
};

/** The smallest page that a viewer opens. */
const onePage = [
  '%PDF-1.4',
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj',
  '4 0 obj<</Length 50>>stream',
  'BT /F 28 Tf 72 740 Td (Quotation / Bao jia dan) Tj ET',
  'endstream endobj',
  '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
  'trailer<</Root 1 0 R>>',
  '%%EOF',
].join('\n');
