import type { Translate } from './languages.ts';

/** `orders.alreadyConfirmed` -> text at `orders:error.alreadyConfirmed`; a code without a text gets the general sentence. */
export function codeText(code: string, params: Readonly<Record<string, string | number>>, t: Translate): string {
  const dot = code.indexOf('.');
  const key = `${code.slice(0, dot)}:error.${code.slice(dot + 1)}`;
  const found = dot > 0 ? t(key, { ...params, defaultValue: '' }) : '';
  return found || t('common:error.unexpected', { code });
}
