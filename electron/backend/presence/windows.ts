import { idleSince, type Place, screenGrace } from '../../../shared/domain/presence/presence.ts';
import type { Session } from '../session.ts';
import type { PresentWindow } from './rows.ts';

interface Window {
  readonly session: Session;
  /** Whose time at the window it is, and since when. */
  userId: string;
  since: number;
  locked: boolean;
  place: Place | null;
  screens: number;
  /** When its last screen went; `null` while there is one, or before the first. */
  darkSince: number | null;
}

/** The windows of this workstation at which somebody is signed in, in memory. */
export function createWindows(now: () => number) {
  const windows = new Map<string, Window>();

  function known(session: Session): Window | null {
    const { user } = session;
    if (!user) return null;
    const before = windows.get(session.id);
    if (before?.userId === user.id) return before;
    const began = { session, userId: user.id, since: now(), locked: session.locked, place: null };
    const made: Window = { ...began, screens: before?.screens ?? 0, darkSince: null };
    windows.set(session.id, made);
    return made;
  }

  return {
    /** Whether something is different from when it was noted last. */
    note(session: Session): boolean {
      const before = windows.get(session.id);
      if (!session.user) return windows.delete(session.id);
      const window = known(session);
      if (!window) return false;
      const changed = window !== before || window.locked !== session.locked;
      window.locked = session.locked;
      return changed;
    },

    place(session: Session, place: Place | null): boolean {
      const window = known(session);
      if (!window || JSON.stringify(window.place) === JSON.stringify(place)) return false;
      window.place = place;
      return true;
    },

    /** A screen of the window is there until what comes back is called. */
    openScreen(session: Session): () => void {
      const window = known(session);
      if (!window) return () => {};
      window.screens += 1;
      window.darkSince = null;
      return () => {
        window.screens -= 1;
        if (window.screens === 0) window.darkSince = now();
      };
    },

    closeAll: () => windows.clear(),

    /** What is to stand in the records; a window without a screen is left out until it has one again. */
    present(): readonly PresentWindow[] {
      return [...windows.values()].flatMap(({ session, since, place, darkSince }) => {
        const { id, user, workstation, locked, lastActiveAt } = session;
        if (!user || (darkSince !== null && now() - darkSince >= screenGrace)) return [];
        const row: PresentWindow = {
          id,
          workstation,
          userId: user.id,
          displayName: user.displayName,
          nameEn: user.nameEn,
          since,
          locked,
          idleSince: idleSince(lastActiveAt, now()),
          placeKind: place?.kind ?? '',
          placeId: place?.id ?? null,
          doing: place?.doing ?? '',
        };
        return [row];
      });
    },
  };
}
