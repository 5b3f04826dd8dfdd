import type { FileContent } from '../../../shared/contract/base.ts';
import type { NoticeExcelRequest, NoticeRequest } from '../../../shared/contract/dangerous-goods.ts';
import { type NoticeModel, noticeCategories } from '../../../shared/domain/dangerousGoods/notice.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import { renderNotice } from '../../../shared/sheets/notice.tsx';
import { wordsOf } from '../../../shared/sheets/words.tsx';
import { translatorFor } from '../i18n/translate.ts';
import type { DangerousGoodsDeps } from './dangerous-goods.deps.ts';
import { noticeExcel } from './notice-excel.ts';
import { readWords } from './words.ts';

/** The notice as the customer is to sign it: made from the draft as it stands, stored nowhere until it is signed. */
export async function makeNotice(deps: DangerousGoodsDeps, request: NoticeRequest): Promise<FileContent> {
  const model = await modelOf(deps, request);
  const pdf = await deps.ports.pdf.render(renderNotice(model, translatorFor), request.paper);
  return { name: nameOf(model, 'pdf'), mediaType: 'application/pdf', base64: Buffer.from(pdf).toString('base64') };
}

/** The same as a spreadsheet, for customers who fill it in before they print and sign it. */
export async function makeNoticeExcel(deps: DangerousGoodsDeps, request: NoticeExcelRequest): Promise<FileContent> {
  const model = await modelOf(deps, { ...request, paper: 'A4' });
  return noticeExcel(model, nameOf(model, 'xlsx'), wordsOf(model.language, translatorFor, 'dangerousGoods:'));
}

async function modelOf(deps: DangerousGoodsDeps, request: NoticeRequest): Promise<NoticeModel> {
  const { company } = await deps.company.status({ workstation: '' });
  if (!company) throw new UserError('dangerousGoods.setupMissing');
  const { zone, demo, nameZh, nameEn, addressZh, addressEn, phone } = company;
  const customer = await deps.customers.get(request.customerId);
  return {
    language: request.language,
    paper: request.paper,
    zone,
    demo,
    company: { nameZh, nameEn, addressZh, addressEn, phone },
    customer: { code: customer.code, nameZh: customer.nameZh, nameEn: customer.nameEn },
    order: request.orderId ? await deps.orderForNotice(request.orderId) : null,
    categories: noticeCategories(await readWords(deps.database.read, deps)),
    printedAt: deps.now(),
  };
}

function nameOf({ language, customer }: NoticeModel, ending: 'pdf' | 'xlsx'): string {
  const t = translatorFor(language === 'en' ? 'en' : 'zh-CN');
  return `${t('dangerousGoods:notice.fileName')}-${customer.code}.${ending}`;
}
