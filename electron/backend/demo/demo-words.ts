import places from '../../../resources/demo/places.json' with { type: 'json' };
import trades from '../../../resources/demo/trades.json' with { type: 'json' };
import words from '../../../resources/demo/words.json' with { type: 'json' };
import type { Chance } from './chance.ts';

export interface DemoCity {
  readonly province: string;
  readonly city: string;
  readonly en: string;
  /** District -> its streets. */
  readonly districts: Readonly<Record<string, readonly string[]>>;
}

export interface DemoGoods {
  readonly name: string;
  readonly packaging: string;
  readonly kgFrom: number;
  readonly kgTo: number;
  readonly kgPerM3: number;
  readonly yuan: number;
}

export interface DemoTrade {
  readonly zh: string;
  readonly en: string;
  readonly goods: readonly DemoGoods[];
}

/** JSON types each city by its own districts; as one list they are alike. */
const cities = places as unknown as readonly DemoCity[];

export const demoTrades: readonly DemoTrade[] = trades;
export const demoWords = words;
export const home = cities.filter(({ city }) => city === '北京市');
export const away = cities.filter(({ city }) => city !== '北京市');

export function personName(chance: Chance): string {
  return chance.pick(words.surnames) + chance.pick(words.givenNames);
}

export function mobile(chance: Chance): string {
  return chance.pick(['138', '139', '150', '177', '186', '189']) + chance.digits(8);
}

export function place(chance: Chance, of: readonly DemoCity[]) {
  const { province, city, districts } = chance.pick(of);
  const [district, streets] = chance.pick(Object.entries(districts));
  return { province, city, district, street: `${chance.pick(streets)}${chance.whole(1, 298)}号${building(chance)}` };
}

function building(chance: Chance): string {
  if (chance.percent(35)) return '';
  if (chance.percent(40)) return `${chance.whole(1, 12)}号库`;
  if (chance.percent(50)) return `${chance.pick(['A', 'B', 'C'])}座${chance.whole(2, 18)}层`;
  return `${chance.whole(1, 9)}号楼${chance.whole(101, 620)}室`;
}
