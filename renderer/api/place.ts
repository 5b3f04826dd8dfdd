import { useEffect } from 'react';
import type { Place } from '../../shared/domain/presence/presence.ts';
import { api } from './client.ts';
import { watchConnection } from './connection.ts';

/** What pages and panels of this window show, the one on top last. */
let shown: readonly Place[] = [];
let told: string | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Pages that are only passed through are not worth a word, ms. */
const rest = 250;

/** Lets colleagues see that this window shows a record, for as long as the caller does; `null` shows nothing. */
export function usePlace(kind: Place['kind'], id: string | null, doing: Place['doing']): void {
  useEffect(() => {
    if (id === null) return;
    const place: Place = { kind, id, doing };
    shown = [...shown, place];
    tellSoon();
    return () => {
      shown = shown.filter((one) => one !== place);
      tellSoon();
    };
  }, [kind, id, doing]);
}

function tellSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void tell(), rest);
}

async function tell(): Promise<void> {
  const place = shown.at(-1) ?? null;
  const text = JSON.stringify(place);
  if (text === told) return;
  // Locked or cut off it is told again with the next connection: nobody waits for it.
  told = await api.presence.at({ place }).then(
    () => text,
    () => null,
  );
}

/** After a break, a switch or an unlocking nobody knows any more what this window shows. */
watchConnection((state) => {
  if (state !== 'live') return;
  told = null;
  tellSoon();
});
