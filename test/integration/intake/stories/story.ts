import type { OrderForm } from '../../../../shared/domain/orders/form.ts';
import type { Role } from '../../../../shared/domain/people/roles.ts';
import { cityForm, outboundForm, servers } from '../../../fixtures/order-forms.ts';
import type { StoryCustomer } from './customers.ts';

/** Goods with what the manual says of them: whether they have to be talked about, and who refuses them. */
export const goodsOfStories = [
  { name: '服务器', listed: false, refusedBy: [] },
  { name: '酒店用品', listed: false, refusedBy: [] },
  { name: '汽油滤清器', listed: false, refusedBy: [] },
  { name: '笔记本电脑锂电池', listed: true, refusedBy: ['air', 'rail'] },
  { name: '啤酒', listed: true, refusedBy: ['air'] },
  { name: '鲜花', listed: true, refusedBy: ['rail'] },
] as const;

export const channels = ['phone', 'email', 'fax', 'marketing'] as const;
/** What was done to have the customer's word before the order is to be confirmed. */
export const words = ['whole', 'none', 'part', 'changedSince', 'ownNotesSince'] as const;
export const confirmers = ['csClerk', 'csDirector', 'csTrainee', 'marketingClerk'] as const satisfies readonly Role[];

export interface Story {
  readonly customer: StoryCustomer;
  readonly channel: (typeof channels)[number];
  /** `null`: a city order. */
  readonly mode: 'standardRoad' | 'air' | 'rail' | null;
  readonly goods: (typeof goodsOfStories)[number];
  readonly answer: OrderForm['dangerousDeclared'];
  readonly details: '' | '普通包装，已说明';
  /** A notice signed for this very order. */
  readonly ownLetter: boolean;
  readonly word: (typeof words)[number];
  /** The fax's scan, the e-mail's message. */
  readonly paper: boolean;
  readonly confirmer: (typeof confirmers)[number];
}

export function invent(pick: <T>(list: readonly T[]) => T, customers: readonly StoryCustomer[]): Story {
  // Half of the stories go wrong in few places only: else hardly any order would pass.
  const careful = pick([true, false]);
  const often = <T>(good: T, all: readonly T[]): T =>
    careful && pick([true, true, true, true, false]) ? good : pick(all);
  const sound = customers.filter(({ standing }) => ['existing', 'effective', 'spokenConsent'].includes(standing));
  return {
    customer: pick(often(sound, [customers])),
    channel: pick(channels),
    mode: pick([null, 'standardRoad', 'air', 'rail'] as const),
    goods: often(goodsOfStories[0], goodsOfStories),
    answer: often('no', ['', 'no', 'yes'] as const),
    details: pick(['', '普通包装，已说明'] as const),
    ownLetter: often(true, [true, false]),
    word: often('whole', words),
    paper: often(true, [true, false]),
    confirmer: often('csDirector', confirmers),
  };
}

export function formOf({ customer, channel, mode, goods, answer, details }: Story): OrderForm {
  const base = mode === null ? cityForm : { ...outboundForm, mode };
  const days = { pickupDay: '2026-11-25', deliveryDay: '2026-11-26' };
  const answered = { dangerousDeclared: answer, dangerousDetails: details };
  return { ...base, ...days, ...answered, customerId: customer.id, channel, goods: [{ ...servers, name: goods.name }] };
}

/** What the manual says of the story: every reason for which CS must not accept the order. */
export function reasonsAgainst(story: Story): readonly string[] {
  const { customer, confirmer } = story;
  const reasons: string[] = [];
  const against = (holds: boolean, reason: string) => {
    if (holds) reasons.push(reason);
  };
  against(confirmer !== 'csClerk' && confirmer !== 'csDirector', 'not entitled');
  against(customer.breakIn && confirmer !== 'csDirector', 'break-in');
  against(!['existing', 'effective', 'spokenConsent'].includes(customer.standing), 'no approval');
  against(customer.letter !== 'standing' && !story.ownLetter, 'no notice');
  against(goodsStop(story), 'goods');
  against(story.word !== 'whole' && story.word !== 'ownNotesSince', 'no word');
  against((story.channel === 'fax' || story.channel === 'email') && !story.paper, 'no paper');
  return reasons;
}

function goodsStop({ answer, details, goods, mode }: Story): boolean {
  const refusing = mode === 'air' || mode === 'rail';
  if (answer === '') return true;
  if (answer === 'yes' && details === '') return true;
  if (refusing && (goods.refusedBy as readonly string[]).includes(mode)) return true;
  // Declared, but of a kind that the list does not know: the carriers are asked first.
  if (refusing && answer === 'yes' && !goods.listed) return true;
  return goods.listed && details === '';
}
