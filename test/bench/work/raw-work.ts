import type { Api } from '../../../shared/contract/contract.ts';
import { type Side, timed } from '../measure/race.ts';
import type { RawDatabase } from '../raw/raw.ts';
import { rawList, rawLookUp, rawSearch } from '../raw/reads.ts';
import { readDraft, readWritten, readyReplays, replay, type WrittenOrder } from '../raw/replay.ts';
import { cycle, type WorkName } from './app-work.ts';
import { filterNames, type Inputs, rarities } from './inputs.ts';

/** The same works by bare prepared statements. What a confirmation writes is learnt from the app's own. */
export async function rawWork(raw: RawDatabase, api: Api, inputs: Inputs): Promise<Readonly<Record<WorkName, Side>>> {
  const written = await confirmSome(raw, api, inputs);
  const sides: Partial<Record<WorkName, Side>> = {
    confirm: timed(
      (one) => replay(raw, one),
      (times) => readyReplays(raw, written, times),
    ),
  };
  for (const name of filterNames) {
    sides[`list: ${name}`] = timed(
      (filter) => rawList(raw, filter),
      async (times) => cycle(inputs.filters[name], times),
    );
  }
  for (const rarity of rarities) {
    sides[`search: ${rarity}`] = timed(
      (pair) => rawSearch(raw, pair),
      async (times) => cycle(inputs.words.order[rarity], times),
    );
    sides[`F9: ${rarity}`] = timed(
      (pair) => rawLookUp(raw, pair),
      async (times) => cycle(inputs.words.customer[rarity], times),
    );
  }
  return sides as Record<WorkName, Side>;
}

async function confirmSome(raw: RawDatabase, api: Api, { forms }: Inputs): Promise<readonly WrittenOrder[]> {
  const written: WrittenOrder[] = [];
  for (const form of forms) {
    const { id, version } = await api.orders.drafts.create({ form });
    const draft = await readDraft(raw, id);
    await api.orders.confirm({ draftId: id, version });
    written.push(await readWritten(raw, id, draft));
  }
  return written;
}
