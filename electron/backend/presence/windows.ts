import { idleSince, type Place, screenGrace } from '../../../shared/domain/presence/presence.ts';
import type { Session } from '../session.ts';
import type { PresentWindow } from './rows.ts';

interface Window {
  readonly session: Session;
  /** Whose time at the window it is, and since when. */
  userId: string | null;
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

  /** The window as it is now, or `null` where nobody is signed in; whoever takes it over begins anew. */
  function known(session: Session): Window | null {
    const { user } = session;
    if (!user) return null;
    const window = windows.get(session.id) ?? firstSight(session);
    windows.set(session.id, window);
    if (window.userId !== user.id) Object.assign(window, { userId: user.id, since: now(), place: null });
    return window;
  }

  return {
    /** Whether something is different from when it was noted last. */
    note(session: Session): boolean {
      if (!session.user) return windows.delete(session.id);
      const before = windows.get(session.id)?.userId;
      const window = known(session);
      if (!window) return false;
      const changed = window.userId !== before || window.locked !== session.locked;
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
    present: (): readonly PresentWindow[] => [...windows.values()].flatMap((window) => presentOf(window, now())),
  };
}

function firstSight(session: Session): Window {
  return { session, userId: null, since: 0, locked: session.locked, place: null, screens: 0, darkSince: null };
}

function presentOf({ session, since, place, darkSince }: Window, now: number): PresentWindow[] {
  const { id, user, workstation, locked, lastActiveAt } = session;
  if (!user || (darkSince !== null && now - darkSince >= screenGrace)) return [];
  const { id: userId, displayName, nameEn } = user;
  return [
    {
      id,
      workstation,
      userId,
      displayName,
      nameEn,
      since,
      locked,
      idleSince: idleSince(lastActiveAt, now),
      placeKind: place?.kind ?? '',
      placeId: place?.id ?? null,
      doing: place?.doing ?? '',
    },
  ];
}
