import type { OrderForm } from '../../../shared/domain/orders/form.ts';
import type { GoodsWord } from '../../../shared/domain/dangerousGoods/categories.ts';
import { refusingModeOf } from '../../../shared/domain/dangerousGoods/judge-order.ts';
import { matchGoods } from '../../../shared/domain/dangerousGoods/match-goods.ts';
import { addDays, wallTime } from '../../../shared/lib/dates.ts';
import type { Services } from '../services.ts';
import type { Actor } from '../session.ts';
import type { Chance } from './chance.ts';
import { demoScan } from './demo-scan.ts';
import type { DemoClient } from './take-orders.ts';

const zone = 'Asia/Shanghai';

/** The client's answer about dangerous goods; what air or rail would refuse goes by road. */
export function answerGoods(form: OrderForm, words: readonly GoodsWord[]): OrderForm {
  const matches = matchGoods(
    form.goods.map(({ name }) => name),
    words,
  );
  if (matches.length === 0) return { ...form, dangerousDeclared: 'no' };
  const refusing = refusingModeOf(form);
  const refused = refusing !== null && matches.some(({ word }) => word[refusing]);
  const details = [...new Set(matches.map(({ name }) => name))].join('、');
  return {
    ...form,
    dangerousDeclared: 'yes',
    dangerousDetails: `${details}：普通包装，已告知承运要求`,
    ...(refused ? { mode: 'standardRoad' as const } : {}),
  };
}

/** A standing notice of every client, most of them good for a year, some about to expire as of `end`. */
export async function fileDemoLetters(
  { services, chance, now }: { readonly services: Services; readonly chance: Chance; readonly now: () => number },
  actor: Actor,
  clients: readonly DemoClient[],
  end: number,
): Promise<void> {
  const signedOn = wallTime(now(), zone).day;
  const today = wallTime(end, zone).day;
  for (const { customer } of clients) {
    const soon = chance.percent(7);
    await services.dangerousGoods.fileLetter(actor, {
      customerId: customer.id,
      orderId: null,
      signedOn,
      expiresOn: soon ? addDays(today, chance.whole(2, 25)) : addDays(signedOn, 364),
      signedBy: customer.contacts[0]?.name ?? customer.nameZh,
      file: { name: `${customer.code}.pdf`, base64: demoScan },
    });
  }
}
