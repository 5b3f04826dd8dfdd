import type { AttachmentRow } from '../../../electron/backend/database/entities/attachments.ts';
import type {
  CustomerAddressRow,
  CustomerContactRow,
  CustomerRow,
} from '../../../electron/backend/database/entities/customers.ts';
import type { DangerousLetterRow } from '../../../electron/backend/database/entities/dangerous-goods.ts';
import { pinyinOf } from '../../../electron/backend/search/pinyin.ts';
import { idAt, type Random } from './random.ts';
import { brandSigns, givenSigns, places, streets, surnames, trades } from './words.ts';

export const customerCount = 100_000;

export interface SampleCustomer {
  readonly customer: CustomerRow;
  readonly contact: CustomerContactRow;
  readonly address: CustomerAddressRow;
  /** His standing notice on dangerous goods, and its scan. */
  readonly letter: DangerousLetterRow;
  readonly scan: AttachmentRow;
}

/** The nth client, with one contact and one address. */
export function sampleCustomer(n: number, random: Random, at: number, ownerId: string): SampleCustomer {
  const id = idAt(at + n, n);
  const [province, city, districts] = random.pick(places);
  const short = city.replace(/市$/, '');
  const nameZh = `${short}${random.pick(brandSigns)}${random.pick(brandSigns)}${random.pick(trades)}有限公司`;
  const code = `C${String(n + 1).padStart(6, '0')}`;
  const name = `${random.pick(surnames)}${random.pick(givenSigns)}${random.next() < 0.6 ? random.pick(givenSigns) : ''}`;
  const mobile = `1${random.pick(['38', '39', '50', '58', '86', '77', '99'])}${String(random.below(1e8)).padStart(8, '0')}`;
  const place = {
    province,
    city,
    district: random.pick(districts),
    street: `${random.pick(streets)}${1 + random.below(900)}号`,
  };
  return {
    customer: {
      id,
      code,
      codeKey: code,
      nameZh,
      nameEn: '',
      ...pinyinOf(nameZh),
      settlementMethod: random.weighted([
        ['monthly', 6],
        ['prepaid', 2],
        ['collect', 1],
        ['onReceipt', 1],
      ] as const),
      settlementDay: null,
      keyAccount: random.next() < 0.05,
      active: true,
      ownerId,
      remarks: '',
      acceptance: 'existing',
      breakInUntil: null,
      createdAt: at + n,
      updatedAt: at + n,
      version: 1,
    },
    contact: { id, customerId: id, position: 0, name, title: '', phone: '', mobile, email: '' },
    address: { id, customerId: id, position: 0, company: nameZh, contact: name, phone: mobile, ...place },
    ...noticeOf(id, name, at + n),
  };
}

function noticeOf(id: string, signedBy: string, at: number): Pick<SampleCustomer, 'letter' | 'scan'> {
  const by = { addedById: '', addedByName: '' };
  const removed = { removedAt: null, removedById: null, removedByName: null, removeReason: null };
  const revoked = { revokedAt: null, revokedById: null, revokedByName: null, revokeReason: null };
  const file = { name: 'notice.pdf', mediaType: 'application/pdf', size: 1, hash: '0'.repeat(64) };
  return {
    scan: {
      id,
      subjectKind: 'customer',
      subjectId: id,
      purpose: 'dangerousGoodsLetter',
      ...file,
      addedAt: at,
      ...by,
      ...removed,
    },
    letter: {
      id,
      customerId: id,
      orderId: null,
      signedOn: '2026-01-01',
      expiresOn: '2099-12-31',
      signedBy,
      attachmentId: id,
      recordedAt: at,
      recordedById: '',
      recordedByName: '',
      ...revoked,
      version: 1,
    },
  };
}
