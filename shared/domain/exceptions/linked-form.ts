import type { GoodsForm, OrderForm, PointForm } from '../orders/form.ts';
import type { LinkKind } from './values.ts';

interface Trouble {
  /** Pieces concerned; `null` for all of them. */
  readonly pieces: number | null;
  /** Where the goods are now, in the words of whoever told. */
  readonly place: string;
  /** The network company that has them; may be empty. */
  readonly partnerName: string;
}

/**
 * The form of the order that makes trouble good (2.5.2): the same parties and the goods concerned, urgent. What was
 * lost goes anew from where it came, by the fastest way; what was mis-sent is fetched where it is now. Times and the
 * answer on dangerous goods are asked for anew, and so are the fees: nobody pays twice unasked.
 */
export function linkedForm(form: OrderForm, link: LinkKind, { pieces, place, partnerName }: Trouble): OrderForm {
  const outbound = form.jobType !== '' && form.jobType !== 'cityDelivery';
  const here = { ...nowhere, company: partnerName, street: place };
  return {
    ...form,
    ...askedAnew,
    urgent: true,
    holdForNotice: false,
    mode: link === 'replacement' && outbound ? 'air' : form.mode,
    pickups: link === 'rerouting' ? [here] : form.pickups,
    goods: concerned(form.goods, pieces),
  };
}

const nowhere: PointForm = {
  company: '',
  contact: '',
  phone: '',
  province: '',
  city: '',
  district: '',
  street: '',
  saveToBook: false,
};

const askedAnew = {
  pickupDay: '',
  pickupFrom: '',
  pickupTo: '',
  deliveryDay: '',
  deliveryFrom: '',
  deliveryTo: '',
  dangerousDeclared: '',
  dangerousDetails: '',
  expectedFee: '',
  insuranceFee: '',
} as const;

/** Of one kind of goods so many, with their share of weight and volume; of several kinds only a person can say which. */
function concerned(goods: readonly GoodsForm[], pieces: number | null): readonly GoodsForm[] {
  const filled = goods.filter(({ name, pieces: typed }) => name.trim() !== '' || typed.trim() !== '');
  const [only] = filled;
  const all = Number(only?.pieces);
  if (pieces === null || !only || filled.length > 1 || !(all > pieces)) return goods;
  const share = (text: string) => shareOf(text, pieces / all);
  return [{ ...only, pieces: String(pieces), weightKg: share(only.weightKg), volumeM3: share(only.volumeM3) }];
}

function shareOf(text: string, share: number): string {
  const whole = Number(text);
  return text.trim() === '' || !Number.isFinite(whole) ? text : String(Math.round(whole * share * 1000) / 1000);
}
