import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha256 } from '../../../shared/lib/sha256.ts';

it('windows come to the same mark of the same words as any other machine', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'é', '货', '😀', '\ud800', '\udc00', '\u07ff', '\u0800', '\uffff'),
  });
  fc.assert(
    fc.property(text, (words) => {
      expect(sha256(words)).toBe(createHash('sha256').update(words).digest('hex'));
    }),
  );
});
