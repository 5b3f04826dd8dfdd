import type { Api } from '../../../shared/contract/contract.ts';
import { confirmWithCustomer } from '../../helpers/intake.ts';
import { type Side, timed } from '../measure/race.ts';
import type { RawDatabase } from '../raw/raw.ts';
import { rawFeedback, rawList, rawLookUp, rawSearch } from '../raw/reads.ts';
import { readDraft, readWritten, readyReplays, replay, type WrittenOrder } from '../raw/replay.ts';
import { again, type WorkName } from './app-work.ts';
import { filterNames, type Inputs, rarities } from './inputs.ts';

/** The same works by bare prepared statements. What a confirmation writes is learnt from the app's own. */
export async function rawWork(raw: RawDatabase, api: Api, inputs: Inputs): Promise<Readonly<Record<WorkName, Side>>> {
  const written = await confirmSome(raw, api, inputs);
  const sides: Partial<Record<WorkName, Side>> = {
    confirm: timed(
      (times) => readyReplays(raw, written, times),
      (one) => replay(raw, one),
    ),
  };
  sides['feedback table'] = again(inputs.views, ({ view }) => rawFeedback(raw, view === 'open'));
  for (const name of filterNames)
    sides[`list: ${name}`] = again(inputs.filters[name], (filter) => rawList(raw, filter));
  for (const rarity of rarities) {
    sides[`search: ${rarity}`] = again(inputs.words.order[rarity], (pair) => rawSearch(raw, pair));
    sides[`F9: ${rarity}`] = again(inputs.words.customer[rarity], (pair) => rawLookUp(raw, pair));
  }
  return sides as Record<WorkName, Side>;
}

async function confirmSome(raw: RawDatabase, api: Api, { forms }: Inputs): Promise<readonly WrittenOrder[]> {
  const written: WrittenOrder[] = [];
  for (const form of forms) {
    const { id, version } = await api.orders.drafts.create({ form });
    await confirmWithCustomer(api, id);
    const draft = await readDraft(raw, id);
    await api.orders.confirm({ draftId: id, version });
    written.push(await readWritten(raw, id, draft));
  }
  return written;
}
