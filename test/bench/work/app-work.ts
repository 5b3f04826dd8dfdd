import type { Api } from '../../../shared/contract/contract.ts';
import { confirmWithCustomer } from '../../helpers/intake.ts';
import { type Side, timed } from '../measure/race.ts';
import { type FilterName, filterNames, type Inputs, rarities } from './inputs.ts';

export type WorkName = 'confirm' | `list: ${FilterName}` | 'feedback table' | `search: ${Rarity}` | `F9: ${Rarity}`;
type Rarity = (typeof rarities)[number];

/** The four works as a window asks for them, in process or over HTTP. */
export function appWork(api: Api, inputs: Inputs): Readonly<Record<WorkName, Side>> {
  const { forms, filters, words } = inputs;
  const sides: Partial<Record<WorkName, Side>> = {
    confirm: timed(
      async (times) => {
        const drafts = [];
        for (const form of cycle(forms, times)) {
          const draft = await api.orders.drafts.create({ form });
          await confirmWithCustomer(api, draft.id);
          drafts.push(draft);
        }
        return drafts;
      },
      ({ id, version }) => api.orders.confirm({ draftId: id, version }),
    ),
  };
  sides['feedback table'] = again(inputs.views, (filter) => api.tracking.list(filter));
  for (const name of filterNames) {
    sides[`list: ${name}`] = again(filters[name], (filter) => api.orders.list(filter));
  }
  for (const rarity of rarities) {
    sides[`search: ${rarity}`] = again(words.order[rarity], (text) => api.orders.list({ text }));
    sides[`F9: ${rarity}`] = again(words.customer[rarity], (text) => api.customers.lookUp({ text }));
  }
  return sides as Record<WorkName, Side>;
}

/** A side that takes one of the list after the other, again and again. */
export function again<Given>(list: readonly Given[], once: (given: Given) => Promise<unknown>): Side {
  return timed(async (times) => cycle(list, times), once);
}

function cycle<Given>(list: readonly Given[], times: number): readonly Given[] {
  return Array.from({ length: times }, (_, index) => list[index % list.length] as Given);
}
