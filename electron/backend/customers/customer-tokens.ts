import type { CustomerDetails } from '../../../shared/domain/customers/customer.ts';
import { pinyinOf } from '../search/pinyin.ts';
import { startToken, tokensOfCode, tokensOfName, tokensOfPhone, tokensOfText } from '../search/tokens.ts';

/** The words under which a client is found (1.3.1.2): code, names, pinyin, initials, contacts and phones. */
export function customerTokens(customer: CustomerDetails): readonly string[] {
  const { pinyin, initials } = pinyinOf(customer.nameZh);
  const starts = [customer.code, customer.nameZh, customer.nameEn, pinyin, initials].map(startToken);
  const tokens = [
    ...starts,
    ...tokensOfCode(customer.code),
    ...tokensOfName(customer.nameZh),
    ...tokensOfText(customer.nameEn),
    ...customer.contacts.flatMap((contact) => [
      ...tokensOfName(contact.name, 'person'),
      ...tokensOfPhone(contact.phone),
      ...tokensOfPhone(contact.mobile),
    ]),
  ];
  return [...new Set(tokens)].filter((token) => token !== '');
}
