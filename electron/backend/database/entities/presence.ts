import { EntitySchema } from 'typeorm';
import type { Place } from '../../../../shared/domain/presence/presence.ts';
import { count, instant, key, maybeInstant, maybeRef, ref, text, yesNo } from '../columns.ts';

/** A window at which somebody is signed in. The row goes with the window, or when its workstation falls silent. */
export interface PresenceRow {
  /** The window's connection. */
  id: string;
  /** One run of the app: all its windows fall silent together. */
  runId: string;
  workstation: string;
  userId: string;
  displayName: string;
  nameEn: string;
  since: number;
  locked: boolean;
  idleSince: number | null;
  placeKind: Place['kind'] | '';
  placeId: string | null;
  doing: Place['doing'] | '';
  /** Counted up by the workstation for as long as it runs. */
  beat: number;
}

export const PresenceEntity = new EntitySchema<PresenceRow>({
  name: 'presence',
  columns: {
    id: key,
    runId: ref,
    workstation: text(120),
    userId: ref,
    displayName: text(120),
    nameEn: text(120),
    since: instant,
    locked: yesNo,
    idleSince: maybeInstant,
    placeKind: text(20),
    placeId: maybeRef,
    doing: text(20),
    beat: count,
  },
});
