import type { FileContent } from '../../../shared/contract/base.ts';
import type { NoticeRequest } from '../../../shared/contract/dangerous-goods.ts';
import { noticeCategories } from '../../../shared/domain/dangerousGoods/notice.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import { renderNotice } from '../../../shared/sheets/notice.tsx';
import { translatorFor } from '../i18n/translate.ts';
import type { DangerousGoodsDeps } from './dangerous-goods.deps.ts';
import { readWords } from './words.ts';

/** The notice as the customer is to sign it: made from the draft as it stands, stored nowhere until it is signed. */
export async function makeNotice(deps: DangerousGoodsDeps, request: NoticeRequest): Promise<FileContent> {
  const { company } = await deps.company.status({ workstation: '' });
  if (!company) throw new UserError('dangerousGoods.setupMissing');
  const { zone, demo, nameZh, nameEn, addressZh, addressEn, phone } = company;
  const customer = await deps.customers.get(request.customerId);
  const order = request.orderId ? await deps.orderForNotice(request.orderId) : null;
  const html = renderNotice(
    {
      language: request.language,
      paper: request.paper,
      zone,
      demo,
      company: { nameZh, nameEn, addressZh, addressEn, phone },
      customer: { code: customer.code, nameZh: customer.nameZh, nameEn: customer.nameEn },
      order,
      categories: noticeCategories(await readWords(deps.database.read, deps)),
      printedAt: deps.now(),
    },
    translatorFor,
  );
  const pdf = await deps.ports.pdf.render(html, request.paper);
  const name = `${translatorFor(request.language === 'en' ? 'en' : 'zh-CN')('dangerousGoods:notice.fileName')}-${customer.code}.pdf`;
  return { name, mediaType: 'application/pdf', base64: Buffer.from(pdf).toString('base64') };
}
