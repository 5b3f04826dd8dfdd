import { toHalfWidth } from '../../lib/text.ts';

/**
 * Which of these names a text for the customer gives away. Chinese names are looked for anywhere, even with blanks
 * between their signs; others as whole words, whatever their case. A single sign is no name.
 */
export function namesIn(text: string, names: readonly string[]): readonly string[] {
  const plain = toHalfWidth(text).toLowerCase();
  const close = plain.replace(/\s+/g, '');
  return [...new Set(names.map((name) => name.trim()))].filter((name) => {
    const wanted = toHalfWidth(name).toLowerCase().replace(/\s+/g, ' ');
    if ([...wanted].length < 2) return false;
    if (/\p{Script=Han}/u.test(wanted)) return close.includes(wanted.replaceAll(' ', ''));
    return wordPattern(wanted).test(plain);
  });
}

function wordPattern(wanted: string): RegExp {
  const escaped = wanted.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s+`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{Script=Latin}\p{N}])`, 'u');
}
