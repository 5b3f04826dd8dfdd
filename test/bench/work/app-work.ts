import type { Api } from '../../../shared/contract/contract.ts';
import { type Side, timed } from '../measure/race.ts';
import { type FilterName, filterNames, type Inputs, rarities } from './inputs.ts';

export type WorkName = 'confirm' | `list: ${FilterName}` | `search: ${Rarity}` | `F9: ${Rarity}`;
type Rarity = (typeof rarities)[number];

/** The four works as a window asks for them, in process or over HTTP. */
export function appWork(api: Api, inputs: Inputs): Readonly<Record<WorkName, Side>> {
  const { forms, filters, words } = inputs;
  const sides: Partial<Record<WorkName, Side>> = {
    confirm: timed(
      ({ id, version }) => api.orders.confirm({ draftId: id, version }),
      async (times) => {
        const drafts = [];
        for (const form of cycle(forms, times)) drafts.push(await api.orders.drafts.create({ form }));
        return drafts;
      },
    ),
  };
  for (const name of filterNames) {
    sides[`list: ${name}`] = timed(
      (filter) => api.orders.list(filter),
      async (times) => cycle(filters[name], times),
    );
  }
  for (const rarity of rarities) {
    sides[`search: ${rarity}`] = timed(
      (text) => api.orders.list({ text }),
      async (times) => cycle(words.order[rarity], times),
    );
    sides[`F9: ${rarity}`] = timed(
      (text) => api.customers.lookUp({ text }),
      async (times) => cycle(words.customer[rarity], times),
    );
  }
  return sides as Record<WorkName, Side>;
}

/** The list again and again, so many in all. */
export function cycle<T>(list: readonly T[], times: number): readonly T[] {
  return Array.from({ length: times }, (_, index) => list[index % list.length] as T);
}
