import type { Language, Translate } from '../../../shared/i18n/languages.ts';
import enCustomers from '../../../resources/locales/en/customers.json' with { type: 'json' };
import enHandovers from '../../../resources/locales/en/handovers.json' with { type: 'json' };
import enDangerousGoods from '../../../resources/locales/en/dangerousGoods.json' with { type: 'json' };
import enOrders from '../../../resources/locales/en/orders.json' with { type: 'json' };
import enPrinting from '../../../resources/locales/en/printing.json' with { type: 'json' };
import zhCustomers from '../../../resources/locales/zh-CN/customers.json' with { type: 'json' };
import zhHandovers from '../../../resources/locales/zh-CN/handovers.json' with { type: 'json' };
import zhDangerousGoods from '../../../resources/locales/zh-CN/dangerousGoods.json' with { type: 'json' };
import zhOrders from '../../../resources/locales/zh-CN/orders.json' with { type: 'json' };
import zhPrinting from '../../../resources/locales/zh-CN/printing.json' with { type: 'json' };

interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

/** The areas whose texts leave the app on paper or by mail; the screens have their own way to the catalogues. */
const catalogues = {
  'zh-CN': {
    customers: zhCustomers,
    dangerousGoods: zhDangerousGoods,
    handovers: zhHandovers,
    orders: zhOrders,
    printing: zhPrinting,
  },
  en: {
    customers: enCustomers,
    dangerousGoods: enDangerousGoods,
    handovers: enHandovers,
    orders: enOrders,
    printing: enPrinting,
  },
} satisfies Record<Language, Readonly<Record<string, Catalogue>>>;

/**
 * Looks up `<area>:<key>` in the reader's language and fills `{{name}}`. A key that is not there is a
 * fault of ours and throws: no paper leaves the house with a key on it.
 */
export function translatorFor(language: Language): Translate {
  return (key, params = {}) => {
    const [area = '', path = ''] = key.split(':');
    const text = path
      .split('.')
      .reduce<string | Catalogue | undefined>(
        (level, name) => (typeof level === 'object' ? level[name] : undefined),
        (catalogues[language] as Readonly<Record<string, Catalogue>>)[area],
      );
    if (typeof text !== 'string') throw new Error(`No text for ${key} in ${language}`);
    return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(params[name] ?? whole));
  };
}
