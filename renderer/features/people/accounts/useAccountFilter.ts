import { useState } from 'react';
import type { Account } from '../../../../shared/contract/people.ts';
import { toHalfWidth } from '../../../../shared/lib/text.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';

interface AccountFilter {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly inactiveToo: boolean;
  readonly setInactiveToo: (on: boolean) => void;
  readonly shown: readonly Account[];
}

/** By name, user name or role, as they stand on screen. */
export function useAccountFilter(accounts: readonly Account[]): AccountFilter {
  const translate = useTranslate();
  const [text, setText] = useState('');
  const [inactiveToo, setInactiveToo] = useState(false);
  const wanted = toHalfWidth(text).trim().toLowerCase();
  const shown = accounts.filter((account) => {
    if (!account.active && !inactiveToo) return false;
    const roleNames = account.roles.map((role) => translate(`people:role.${role}`));
    const words = [account.userName, account.nameZh, account.nameEn, ...roleNames];
    return words.some((word) => word.toLowerCase().includes(wanted));
  });
  return { text, setText, inactiveToo, setInactiveToo, shown };
}
