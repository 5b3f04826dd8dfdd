import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { api } from '../../../api/client.ts';
import { lock } from '../../../api/session-acts.ts';
import { openAnywhere } from '../../../components/anywhere.ts';
import { placeOf } from '../place.ts';
import { desktopState } from './desktop.ts';
import { toggleTray } from './tray-state.ts';

/** Waits before the next try, in ms: nothing is lost meanwhile, the latest click waits in the host. */
const again = 2_000;

/** Goes where a click on a desktop message or in the tray leads, in a host that shows its own. */
export function useLeads(): void {
  const navigate = useNavigate();
  useEffect(() => {
    if (desktopState() !== 'host') return;
    const stop = new AbortController();
    void follow(stop.signal, (target) => {
      if (target.kind === 'alerts') toggleTray(true);
      else if (target.kind === 'tasks') void navigate({ to: '/tasks' });
      else if (target.kind === 'lock') void lock().catch(() => undefined);
      else if (target.kind === 'note' && target.id === '') openAnywhere({ panel: 'note' });
      else void navigate(placeOf({ id: target.taskId ?? '', subjectKind: target.kind, subjectId: target.id }));
    });
    return () => stop.abort();
  }, [navigate]);
}

type Led = Awaited<ReturnType<typeof api.system.led>> extends AsyncIterable<infer Target> ? Target : never;

async function follow(signal: AbortSignal, go: (target: Led) => void): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const target of await api.system.led(undefined, { signal })) go(target);
    } catch {
      // Locked, signed out or cut off: asked again as long as the counter is shown.
    }
    if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, again));
  }
}
