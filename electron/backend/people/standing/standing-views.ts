import type { StandingChange, StandingRow } from '../../../../shared/contract/standing.ts';
import { standingOf } from '../../../../shared/domain/people/standing.ts';
import type { EventRow } from '../../database/entities/memory.ts';
import { peopleRepository } from '../people.repository.ts';
import type { StandingDeps } from './qualifying.ts';
import { isAtCounter } from './standing-acts.ts';
import { standingRepository } from './standing.repository.ts';

/** What superiors see of it. */
export function createStandingViews({ database, events, now }: StandingDeps) {
  const { read } = database;
  return {
    /** Everybody of the counter who works here, by user name. */
    async list(): Promise<StandingRow[]> {
      const records = await standingRepository.all(read);
      const accounts = (await peopleRepository.all(read)).filter((account) => account.active && isAtCounter(account));
      return accounts.map(({ id, userName, nameZh, nameEn, roles }) => {
        const record = records.get(id) ?? null;
        return {
          userId: id,
          userName,
          displayName: nameZh,
          nameEn,
          roles: [...roles],
          standing: standingOf(roles, record, now()),
          ground: record?.ground || null,
          version: record?.version ?? 0,
        };
      });
    },

    /** From the facts, the newest first. */
    async history({ userId }: { readonly userId: string }): Promise<StandingChange[]> {
      return (await events.of(read, userId)).flatMap(changeOf).toReversed();
    },
  };
}

const kinds = ['takenOver', 'passed', 'failed', 'expired', 'suspended', 'resumed'] as const;

function changeOf({ seq, at, actorName: by, type, payload }: EventRow): StandingChange[] {
  const what = kinds.find((kind) => type === `people.standing.${kind}`);
  if (!what) return [];
  const said = payload['examName'] ?? payload['reason'];
  const until = payload['until'] ?? payload['validUntil'];
  const text = typeof said === 'string' ? said : '';
  return [{ seq, at, by, what, text, until: typeof until === 'number' ? until : null }];
}
