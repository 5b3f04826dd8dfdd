import { readFileSync } from 'node:fs';

const language = /^en\b/i.test(systemLocale()) ? 'en' : 'zh-CN';
const catalogue = JSON.parse(
  readFileSync(new URL(`../../resources/locales/${language}/launch.json`, import.meta.url), 'utf8'),
);

/** A sentence of the launcher in the language of the terminal, as in `host.noDisplay`. */
export function text(key, values = {}) {
  const found = key.split('.').reduce((texts, part) => texts?.[part], catalogue);
  return String(found).replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name]));
}

/** The C locale of scripts and services speaks English. */
function systemLocale() {
  const wish = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG;
  if (wish === undefined) return process.platform === 'linux' ? 'en' : Intl.DateTimeFormat().resolvedOptions().locale;
  return /^(C|POSIX)\b/.test(wish) ? 'en' : wish.replace('_', '-');
}
