import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/session.ts';
import type { Act } from '../../components/acts.ts';
import { addLanguage, otherLanguage } from '../../i18n/i18n.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { acts } from '../areas.ts';
import type { Findable } from './match.ts';

export interface Entry extends Findable {
  readonly act: Act;
  readonly name: string;
}

type Pinyin = typeof import('pinyin-pro').pinyin;

/** What this person may do, findable in both languages; pinyin joins when its table is loaded. */
export function useEntries(): readonly Entry[] {
  const { i18n } = useTranslation();
  const language = useLanguage();
  const may = useMay();
  const bothThere = useBothLanguages();
  const pinyin = usePinyin();
  return useMemo(() => {
    const here = i18n.getFixedT(language);
    const there = bothThere ? i18n.getFixedT(otherLanguage(language)) : here;
    return acts
      .filter((act) => !act.permission || may(act.permission))
      .map((act) => entryOf(act, [here(act.label as never), there(act.label as never)], pinyin));
  }, [i18n, language, may, bothThere, pinyin]);
}

function entryOf(act: Act, names: readonly string[], pinyin: Pinyin | null): Entry {
  const chinese = names.find((name) => /\p{Script=Han}/u.test(name)) ?? '';
  const read = (pattern: 'first' | 'pinyin') =>
    pinyin && chinese
      ? pinyin(chinese, { pattern, toneType: 'none', type: 'array', nonZh: 'removed' }).join('').toLowerCase()
      : '';
  return { act, name: names[0] ?? act.id, names, initials: read('first'), pinyin: read('pinyin') };
}

function useBothLanguages(): boolean {
  const language = useLanguage();
  const [there, setThere] = useState(false);
  useEffect(() => {
    void addLanguage(otherLanguage(language)).then(() => setThere(true));
  }, [language]);
  return there;
}

function usePinyin(): Pinyin | null {
  const [loaded, setLoaded] = useState<{ readonly pinyin: Pinyin } | null>(null);
  useEffect(() => {
    let open = true;
    void import('pinyin-pro').then(({ pinyin }) => {
      if (open) setLoaded({ pinyin });
    });
    return () => {
      open = false;
    };
  }, []);
  return loaded?.pinyin ?? null;
}
