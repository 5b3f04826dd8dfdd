import { expect, it } from 'vitest';
import { tidyNumber } from '../../../renderer/features/orders/form/measure-typing.ts';
import { tidyField } from '../../../renderer/features/orders/form/tidy-field.ts';
import { totalsOfTyped } from '../../../renderer/features/orders/form/totals.ts';
import { emptyGoods } from '../../../shared/domain/orders/form.ts';

it('works length by width by height out exactly', () => {
  expect(tidyNumber('1.2*0.8*0.5', 6)).toBe('0.48');
  expect(tidyNumber('１．２×０．８', 6)).toBe('0.96');
  expect(tidyNumber('0.333*0.333*0.333', 6)).toBe('0.036926');
  expect(tidyNumber('3*4', 0)).toBe('12');
});

it('takes full-width digits as digits and leaves what is no number as typed', () => {
  expect(tidyNumber('１２．５', 3)).toBe('12.5');
  expect(tidyNumber('约20', 3)).toBe('约20');
  expect(tidyNumber('2*x', 3)).toBe('2*x');
});

it('writes a field out by its kind when it is left', () => {
  const today = '2026-11-23';
  expect(tidyField('pickupDay', '明天', today)).toBe('2026-11-24');
  expect(tidyField('deliveryTo', '930', today)).toBe('09:30');
  expect(tidyField('goods.1.volumeM3', '1*1*1.5', today)).toBe('1.5');
  expect(tidyField('pickups.0.phone', '１３８ ', today)).toBe('138');
  expect(tidyField('remarks', ' 明天 ', today)).toBe(' 明天 ');
  expect(tidyField('pickupDay', 'whenever', today)).toBe('whenever');
});

it('sums what can be read so far and names the density', () => {
  const lines = [
    { ...emptyGoods, name: 'A', pieces: '10', weightKg: '250', volumeM3: '1' },
    { ...emptyGoods, name: 'B', pieces: 'x', weightKg: '-5', volumeM3: '' },
  ];
  expect(totalsOfTyped(lines)).toEqual({ pieces: 10, grams: 250_000, cm3: 1_000_000, density: 'light' });
});
