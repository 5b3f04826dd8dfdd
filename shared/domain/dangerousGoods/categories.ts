/** Kinds of goods that airports and railways refuse or take only by special arrangement. */
export const goodsCategories = [
  'explosives',
  'gases',
  'flammableLiquids',
  'flammableSolids',
  'oxidisers',
  'toxic',
  'radioactive',
  'corrosive',
  'lithium',
  'magnets',
  'miscellaneous',
  'liquidsPowders',
  'liveAnimals',
  'perishable',
  'weapons',
  'valuables',
] as const;
export type GoodsCategory = (typeof goodsCategories)[number];

/** Modes whose carriers refuse goods by list. */
export const refusingModes = ['air', 'rail'] as const;
export type RefusingMode = (typeof refusingModes)[number];

/** `word`: stands alone among Latin letters and digits. `part`: anywhere, also inside a longer name. */
export const wordMatchings = ['word', 'part'] as const;
export type WordMatching = (typeof wordMatchings)[number];

/** One key word of the list: the same thing in both languages; either may be empty. */
export interface GoodsWord {
  readonly id: string;
  readonly category: GoodsCategory;
  readonly zh: string;
  readonly en: string;
  readonly matching: WordMatching;
  /** Refused by air. */
  readonly air: boolean;
  /** Refused by rail. */
  readonly rail: boolean;
  /** Innocent names that hold the word: inside one of them it says nothing. */
  readonly exceptions: readonly string[];
  readonly active: boolean;
}

/** What everybody is told beside the question: whether the category is refused, as the regulations have it. */
export const categoryRefusal: Readonly<Record<GoodsCategory, Readonly<Record<RefusingMode, boolean>>>> = {
  explosives: { air: true, rail: true },
  gases: { air: true, rail: true },
  flammableLiquids: { air: true, rail: true },
  flammableSolids: { air: true, rail: true },
  oxidisers: { air: true, rail: true },
  toxic: { air: true, rail: true },
  radioactive: { air: true, rail: true },
  corrosive: { air: true, rail: true },
  lithium: { air: true, rail: true },
  magnets: { air: true, rail: false },
  miscellaneous: { air: true, rail: true },
  liquidsPowders: { air: true, rail: false },
  liveAnimals: { air: true, rail: true },
  perishable: { air: false, rail: true },
  weapons: { air: true, rail: true },
  valuables: { air: true, rail: true },
};
