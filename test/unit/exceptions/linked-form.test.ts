import { describe, expect, it } from 'vitest';
import { linkedForm } from '../../../shared/domain/exceptions/linked-form.ts';
import { cityForm, goods, pickupPoint, servers, shanghaiDelivery } from '../../fixtures/order-forms.ts';

const outbound = {
  ...cityForm,
  jobType: 'doorToDoor',
  vehicleType: '',
  mode: 'standardRoad',
  pickups: [pickupPoint],
  deliveries: [shanghaiDelivery],
  goods: [{ ...servers, pieces: '10', weightKg: '125.5', volumeM3: '0.9' }],
  expectedFee: '1200',
} as const;
const trouble = { pieces: null, place: '郑州分拨中心', partnerName: '广州网络公司' };

describe('the order that makes trouble good', () => {
  it('[2.5.2] replaces what was lost by the fastest way, from where it came, with its times asked for anew', () => {
    const form = linkedForm(outbound, 'replacement', trouble);
    expect(form).toMatchObject({ urgent: true, mode: 'air', pickups: [pickupPoint], deliveries: [shanghaiDelivery] });
    expect(form).toMatchObject({ deliveryDay: '', deliveryTo: '', dangerousDeclared: '', expectedFee: '' });
    expect(linkedForm(cityForm, 'replacement', trouble).mode).toBe(cityForm.mode);
  });

  it('[2.5.2] fetches what was mis-sent where it is now', () => {
    const form = linkedForm(outbound, 'rerouting', trouble);
    expect(form.mode).toBe('standardRoad');
    expect(form.pickups).toMatchObject([{ company: '广州网络公司', street: '郑州分拨中心' }]);
  });

  it('[2.5.2] takes the pieces concerned with their share of weight and volume, where one can tell which', () => {
    const form = linkedForm(outbound, 'replacement', { ...trouble, pieces: 4 });
    expect(form.goods).toMatchObject([{ name: servers.name, pieces: '4', weightKg: '50.2', volumeM3: '0.36' }]);
    expect(linkedForm({ ...outbound, goods }, 'replacement', { ...trouble, pieces: 4 }).goods).toEqual(goods);
    expect(linkedForm(outbound, 'replacement', { ...trouble, pieces: 10 }).goods).toEqual(outbound.goods);
  });
});
