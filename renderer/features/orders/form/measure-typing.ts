import { parseDecimal } from '../../../../shared/lib/decimal.ts';
import { toHalfWidth } from '../../../../shared/lib/text.ts';

/**
 * A number as it is left standing after typing: half-width, without stray spaces; a product such as `1.2*0.8*0.5`
 * (length by width by height) worked out exactly. Whatever is no number stays as typed.
 */
export function tidyNumber(typed: string, decimals: number): string {
  const text = toHalfWidth(typed).replace(/\s+/g, '').replace(/[。]/g, '.');
  const factors = text.split(/[*×xX]/);
  if (factors.length < 2) return text;
  const product = multiply(factors);
  return product === null ? text : roundedText(product, decimals);
}

/** Millionths, exactly: every factor has at most six decimals. */
function multiply(factors: readonly string[]): { value: bigint; scale: number } | null {
  let value = 1n;
  for (const factor of factors) {
    const read = parseDecimal(factor, 6);
    if (read === null || read < 0) return null;
    value *= BigInt(read);
  }
  return { value, scale: factors.length * 6 };
}

function roundedText(product: { value: bigint; scale: number }, decimals: number): string {
  const unit = 10n ** BigInt(product.scale - decimals);
  const digits = String((product.value + unit / 2n) / unit).padStart(decimals + 1, '0');
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return digits.slice(0, digits.length - decimals) + (fraction ? `.${fraction}` : '');
}
