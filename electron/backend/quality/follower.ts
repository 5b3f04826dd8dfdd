import type { WriteContext } from '../database/unit-of-work.ts';
import type { Follower, NewEvent } from '../events/events.ts';
import type { Actor } from '../session.ts';
import type { QualityDeps } from './quality.deps.ts';
import { opening } from './stages.ts';

const graveBy: ReadonlySet<string> = new Set(['report.filed', 'report.raised']);

/** A grave report is a case of quality control at once, without anybody's key. */
export function createQualityFollower(deps: QualityDeps): Follower {
  return {
    follows: (type) => graveBy.has(type),
    async follow(tx: WriteContext, _actor: Actor | null, events: readonly NewEvent[]) {
      const told: NewEvent[] = [];
      for (const { subject, payload } of events) {
        if (subject.kind !== 'exceptionReport' || payload?.['severity'] !== 'grave') continue;
        told.push(...(await opening(tx, deps, null, subject.id)).facts);
      }
      return told;
    },
  };
}
