import { ConfigProvider } from 'antd';
import english from 'antd/es/locale/en_US';
import dayjs from 'dayjs';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { Language } from '../../shared/i18n/languages.ts';
import { nonceMetaName } from '../../shared/lib/host-connection.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { useDark } from './appearance.ts';
import { themeConfig } from './theme.ts';

type KitLocale = typeof english;

/** antd in the person's language and the page's colours; only styles with the page's nonce may be added. */
export function KitProvider({ children }: { readonly children: ReactNode }) {
  const dark = useDark();
  const locale = useKitLocale();
  const theme = useMemo(() => themeConfig(dark), [dark]);
  return (
    <ConfigProvider componentSize="small" csp={csp} theme={theme} button={noAutoSpace} locale={locale}>
      {children}
    </ConfigProvider>
  );
}

const nonce = document.querySelector<HTMLMetaElement>(`meta[name="${nonceMetaName}"]`)?.content ?? '';
const csp = nonce ? { nonce } : {};
const noAutoSpace = { autoInsertSpace: false };

/** Never none: with and without a locale the kit wraps the app differently, and all of it would be made anew. */
function useKitLocale(): KitLocale {
  const language = useLanguage();
  const [locale, setLocale] = useState(english);
  useEffect(() => {
    let current = true;
    void loadLocale(language).then((loaded) => {
      if (current) setLocale(loaded);
    });
    return () => {
      current = false;
    };
  }, [language]);
  return locale;
}

/** English is antd's own language and comes with it. */
async function loadLocale(language: Language): Promise<KitLocale> {
  if (language === 'en') {
    dayjs.locale('en');
    return english;
  }
  const [texts] = await Promise.all([import('antd/es/locale/zh_CN'), import('dayjs/locale/zh-cn')]);
  dayjs.locale('zh-cn');
  return texts.default;
}
