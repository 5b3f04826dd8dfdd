import { createHash } from 'node:crypto';
import {
  categoryRefusal,
  type GoodsCategory,
  goodsCategories,
  type WordMatching,
} from '../../../shared/domain/dangerousGoods/categories.ts';
import type { DangerousWordRow } from '../database/entities/dangerous-goods.ts';
import corrosive from '../../../resources/dangerous-goods/corrosive.json' with { type: 'json' };
import explosives from '../../../resources/dangerous-goods/explosives.json' with { type: 'json' };
import flammableLiquids from '../../../resources/dangerous-goods/flammableLiquids.json' with { type: 'json' };
import flammableSolids from '../../../resources/dangerous-goods/flammableSolids.json' with { type: 'json' };
import gases from '../../../resources/dangerous-goods/gases.json' with { type: 'json' };
import liquidsPowders from '../../../resources/dangerous-goods/liquidsPowders.json' with { type: 'json' };
import lithium from '../../../resources/dangerous-goods/lithium.json' with { type: 'json' };
import liveAnimals from '../../../resources/dangerous-goods/liveAnimals.json' with { type: 'json' };
import magnets from '../../../resources/dangerous-goods/magnets.json' with { type: 'json' };
import miscellaneous from '../../../resources/dangerous-goods/miscellaneous.json' with { type: 'json' };
import oxidisers from '../../../resources/dangerous-goods/oxidisers.json' with { type: 'json' };
import perishable from '../../../resources/dangerous-goods/perishable.json' with { type: 'json' };
import radioactive from '../../../resources/dangerous-goods/radioactive.json' with { type: 'json' };
import toxic from '../../../resources/dangerous-goods/toxic.json' with { type: 'json' };
import valuables from '../../../resources/dangerous-goods/valuables.json' with { type: 'json' };
import weapons from '../../../resources/dangerous-goods/weapons.json' with { type: 'json' };

interface StartingWord {
  readonly zh: string;
  readonly en: string;
  readonly matching?: string;
  readonly air?: boolean;
  readonly rail?: boolean;
  readonly exceptions?: readonly string[];
}

interface StartingList {
  readonly category: string;
  readonly words: readonly StartingWord[];
}

const lists: readonly StartingList[] = [
  explosives,
  gases,
  flammableLiquids,
  flammableSolids,
  oxidisers,
  toxic,
  radioactive,
  corrosive,
  lithium,
  magnets,
  miscellaneous,
  liquidsPowders,
  liveAnimals,
  perishable,
  weapons,
  valuables,
];

/** The list that a company starts with: the categories of the public regulations in the words of bills of goods. */
export function startingWords(at: number): readonly DangerousWordRow[] {
  return lists
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .flatMap((list, place) => {
      const category = list.category as GoodsCategory;
      return list.words.map(({ zh, en, matching = 'part', exceptions = [], ...modes }, line) => ({
        id: idOf(place * 1_000 + line, `${category}/${zh}/${en}`),
        category,
        zh,
        en,
        matching: matching as WordMatching,
        ...categoryRefusal[category],
        ...modes,
        exceptions: [...exceptions],
        active: true,
        seeded: true,
        updatedAt: at,
        updatedByName: '',
        version: 1,
      }));
    });
}

function placeOf({ category }: StartingList): number {
  return goodsCategories.findIndex((one) => one === category);
}

/** The same on every workstation, so that two that begin at once write the list once; sorts as the list does. */
function idOf(place: number, word: string): string {
  const hex = createHash('sha256').update(`dangerous goods ${word}`).digest('hex');
  return [
    place.toString(16).padStart(8, '0'),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
