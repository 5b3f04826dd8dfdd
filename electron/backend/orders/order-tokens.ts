import type { OrderContent } from '../../../shared/domain/orders/order.ts';
import { tokensOfCode, tokensOfPhone, tokensOfText } from '../search/tokens.ts';

/** The words under which an order is found: numbers, client, parties, phones, goods and places. */
export function orderTokens(number: string, content: OrderContent): readonly string[] {
  const codes = [number, content.customerOrderNo];
  const phones = [content.contactPhone, ...content.points.map((point) => point.phone)];
  const words = [
    content.customerName,
    content.contactName,
    ...content.points.flatMap((point) => [point.company, point.contact, point.city, point.district]),
    ...content.goods.map((line) => line.name),
  ];
  return [
    ...new Set([
      ...codes.flatMap(tokensOfCode),
      ...unique(phones).flatMap(tokensOfPhone),
      ...unique(words).flatMap(tokensOfText),
    ]),
  ];
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
