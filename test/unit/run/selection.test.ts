import { describe, expect, it } from 'vitest';
import { selectionOf } from '../../run/selection.ts';

describe('what "npm test" runs', () => {
  it('everything without a word', () => {
    expect(selectionOf([])).toEqual({ vitest: [], playwright: [], needsApp: true });
  });

  it('a part by its name', () => {
    const vitest = ['--project=unit', '--project=electron', '--project=renderer'];
    expect(selectionOf(['unit'])).toEqual({ vitest, playwright: null, needsApp: false });
    expect(selectionOf(['integration'])).toMatchObject({ playwright: null, needsApp: true });
    expect(selectionOf(['e2e'])).toEqual({ vitest: null, playwright: [], needsApp: true });
  });

  it('files by words of their path', () => {
    expect(selectionOf(['orders'])).toEqual({ vitest: ['orders'], playwright: null, needsApp: true });
    expect(selectionOf(['integration', 'orders'])?.vitest).toEqual([
      '--project=integration',
      '--project=migrations',
      'orders',
    ]);
    expect(selectionOf(['e2e/city'])).toMatchObject({ vitest: null, playwright: ['e2e/city'] });
    expect(selectionOf(['e2e', 'city'])).toMatchObject({ vitest: null, playwright: ['city'] });
  });

  it('nothing with an option it does not know', () => {
    expect(selectionOf(['--fast'])).toBeNull();
  });
});
