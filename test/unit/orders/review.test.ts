import { describe, expect, it } from 'vitest';
import { emptyOrderForm, type OrderForm } from '../../../shared/domain/orders/form.ts';
import { type ReviewFacts, reviewOrder } from '../../../shared/domain/orders/review.ts';
import { cityForm, outboundForm, pickupPoint, servers } from '../../fixtures/order-forms.ts';
import { testId } from '../../helpers/test-ids.ts';

const customerId = testId(7);
const facts: ReviewFacts = {
  now: Date.parse('2026-11-23T09:00:00+08:00'),
  zone: 'Asia/Shanghai',
  customer: { id: customerId, name: '华信电子', active: true },
};

const review = (form: Partial<OrderForm>, base = cityForm) => reviewOrder({ ...base, customerId, ...form }, facts);
const found = (form: Partial<OrderForm>, base = cityForm) =>
  review(form, base).issues.map(({ path, code, severity }) => `${severity} ${path} ${code}`);

describe('[1.3.1.7, 1.3.2.7] the review of an order', () => {
  it('[1.3.1.3] a whole city order is sound and goes to the dispatch centre', () => {
    const { issues, content } = review({});
    expect(issues).toEqual([]);
    expect(content).toMatchObject({ kind: 'city', centre: 'dispatch', vehicleType: 'van', mode: null });
  });

  it('[1.3.2.3] a whole outbound order is sound and goes to the freight centre', () => {
    const { issues, content } = review({}, outboundForm);
    expect(issues).toEqual([]);
    expect(content).toMatchObject({ kind: 'outbound', centre: 'freight', vehicleType: null, mode: 'air' });
    expect(content?.deliveryToAt).toBe(Date.parse('2026-11-25T12:00:00+08:00'));
  });

  it('an empty form lists everything that is missing, in the order of the form', () => {
    const { issues, content } = reviewOrder(emptyOrderForm, { ...facts, customer: null });
    expect(content).toBeNull();
    expect(issues.filter((issue) => issue.severity === 'missing').map((issue) => issue.path)).toEqual([
      'customerId',
      'jobType',
      'pickups.0.company',
      'deliveries.0.company',
      'goods.0.name',
      'contactName',
      'contactPhone',
      'settlementMethod',
    ]);
  });

  it('[1.3.1.5] goods are read as pieces, grams and cubic centimetres, full-width digits too', () => {
    const { content } = review({
      goods: [{ name: '服务器', pieces: '２', weightKg: '３６．５', volumeM3: '0.24', packaging: '木箱' }],
    });
    expect(content?.goods).toEqual([
      { position: 0, name: '服务器', pieces: 2, grams: 36_500, cm3: 240_000, packaging: '木箱', density: 'pureLight' },
    ]);
  });

  it('[1.3.1.4] several points are kept in their order and untouched rows passed over', () => {
    const second = { ...pickupPoint, company: '第二提货点' };
    const blank = {
      ...pickupPoint,
      company: '',
      contact: '',
      phone: '',
      province: '',
      city: '',
      district: '',
      street: '',
    };
    const { content } = review({ pickups: [pickupPoint, blank, second] });
    expect(content?.points.map((point) => [point.kind, point.position, point.company])).toEqual([
      ['pickup', 0, pickupPoint.company],
      ['pickup', 1, '第二提货点'],
      ['delivery', 0, '中关村展示中心'],
    ]);
  });

  it.each<[string, Partial<OrderForm>, string]>([
    ['a phone with letters', { contactPhone: '138abc' }, 'wrong contactPhone orders.phoneWrong'],
    ['a negative weight', { goods: [{ ...servers, weightKg: '-5' }] }, 'wrong goods.0.weightKg orders.weightWrong'],
    [
      'an absurd weight',
      { goods: [{ ...servers, weightKg: '99999999' }] },
      'wrong goods.0.weightKg orders.weightTooLarge',
    ],
    ['half a piece', { goods: [{ ...servers, pieces: '0.5' }] }, 'wrong goods.0.pieces orders.piecesWrong'],
    ['a delivery in the past', { deliveryDay: '2026-11-22' }, 'wrong deliveryDay orders.timePast'],
    ['a delivery before the pick-up', { deliveryTo: '10:00' }, 'wrong deliveryDay orders.deliveryBeforePickup'],
    ['a day that is none', { pickupDay: '2026-02-30' }, 'wrong pickupDay orders.dayWrong'],
    [
      'a window that runs backwards',
      { pickupFrom: '16:00', pickupTo: '14:00' },
      'wrong pickupTo orders.windowBackwards',
    ],
    ['an address without @', { contactEmail: 'zhang.example.cn' }, 'wrong contactEmail orders.emailWrong'],
    ['5,000 characters of notes', { importantNotes: '字'.repeat(5_000) }, 'wrong importantNotes orders.tooLong'],
    ['an amount in words', { expectedFee: '三百' }, 'wrong expectedFee orders.amountWrong'],
    ['a negative amount', { declaredValue: '-1' }, 'wrong declaredValue orders.amountNegative'],
  ])('%s is answered at its field', (_, form, expected) => {
    expect(found(form)).toContain(expected);
    expect(review(form).content).toBeNull();
  });

  it('odd things are marked and do not stop the order', () => {
    const { issues, content } = review({ expectedFee: '', deliveryDay: '2027-03-01' });
    expect(issues.map((issue) => issue.code)).toEqual(['orders.timeFarAway', 'orders.feeMissing']);
    expect(content).not.toBeNull();
  });

  it('signs that could be code are text like any other', () => {
    const nasty = `'; DROP TABLE work_order; -- <script>alert(1)</script> 😀`;
    expect(review({ importantNotes: nasty }).content?.importantNotes).toBe(nasty);
  });

  it('a customer who is unknown or no longer served is refused', () => {
    const form = { ...cityForm, customerId };
    const unknown = reviewOrder(form, { ...facts, customer: null });
    const inactive = reviewOrder(form, { ...facts, customer: { id: customerId, name: 'x', active: false } });
    expect(unknown.issues.map((issue) => issue.code)).toEqual(['orders.customerUnknown']);
    expect(inactive.issues.map((issue) => issue.code)).toEqual(['orders.customerInactive']);
  });

  it('a change may keep times that have passed, but not turn a city order into an outbound one', () => {
    const amends = { ...facts, amends: { kind: 'city' as const }, now: facts.now + 86_400_000 };
    const late = reviewOrder({ ...cityForm, customerId }, amends);
    expect(late.content).not.toBeNull();
    const moved = reviewOrder({ ...outboundForm, customerId }, amends);
    expect(moved.issues.map((issue) => issue.code)).toContain('orders.kindFixed');
  });
});
