import { useSyncExternalStore } from 'react';

/** Whether changes of others reach this window. */
export type Connection = 'idle' | 'connecting' | 'live' | 'lost';

let state: Connection = 'idle';
const listeners = new Set<() => void>();
const watchers = new Set<(state: Connection) => void>();

export function setConnection(next: Connection): void {
  if (state === next) return;
  state = next;
  for (const listener of listeners) listener();
  for (const watcher of watchers) watcher(next);
}

/** For what is outside of drawing. */
export function watchConnection(watcher: (state: Connection) => void): void {
  watchers.add(watcher);
}

export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () => state);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
