import type { SheetLanguage } from '../../i18n/languages.ts';
import type { OrderForm } from '../orders/form.ts';
import type { CompanyHead } from '../printing/print-model.ts';
import {
  categoryRefusal,
  type GoodsCategory,
  goodsCategories,
  type GoodsWord,
  type RefusingMode,
} from './categories.ts';

/** What the notice says of the order that it is signed for. */
export interface NoticeOrder {
  readonly number: string | null;
  readonly form: Pick<
    OrderForm,
    | 'customerId'
    | 'jobType'
    | 'mode'
    | 'goods'
    | 'dangerousDeclared'
    | 'dangerousDetails'
    | 'contactName'
    | 'contactPhone'
    | 'deliveries'
  >;
}

/** One category with the modes that refuse it and a few words of the company's list as examples. */
export interface NoticeCategory {
  readonly category: GoodsCategory;
  readonly refusedBy: readonly RefusingMode[];
  readonly examplesZh: readonly string[];
  readonly examplesEn: readonly string[];
}

/** 危险货物通知函: what the customer reads, declares and signs (1.2.1-3). */
export interface NoticeModel {
  readonly language: SheetLanguage;
  readonly paper: 'A4' | 'A5';
  readonly zone: string;
  readonly demo: boolean;
  readonly company: CompanyHead;
  readonly customer: { readonly code: string; readonly nameZh: string; readonly nameEn: string };
  /** `null` for a standing letter. */
  readonly order: NoticeOrder | null;
  readonly categories: readonly NoticeCategory[];
  readonly printedAt: number;
}

/** Examples that fit one line of the notice. */
const most = { zh: 6, en: 4 } as const;

export function noticeCategories(words: readonly GoodsWord[]): readonly NoticeCategory[] {
  return goodsCategories.map((category) => {
    const own = words.filter((word) => word.active && word.category === category);
    const { air, rail } = categoryRefusal[category];
    return {
      category,
      refusedBy: [...(air ? (['air'] as const) : []), ...(rail ? (['rail'] as const) : [])],
      examplesZh: own.flatMap(({ zh }) => zh || []).slice(0, most.zh),
      examplesEn: own.flatMap(({ en }) => en || []).slice(0, most.en),
    };
  });
}
