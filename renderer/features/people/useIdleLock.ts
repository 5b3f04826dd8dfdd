import { useEffect } from 'react';
import { useCompany } from '../../api/session.ts';
import { lock } from '../../api/session-acts.ts';
import { watchIdle } from './idle.ts';

/** Locks the counter after the company's minutes without a key or a click. The backend counts for itself as well. */
export function useIdleLock(on: boolean): void {
  const minutes = useCompany()?.idleLockMinutes;
  useEffect(() => {
    if (!on || minutes === undefined) return;
    // Without the backend there is nothing to lock against; it locks by its own clock and every call says so.
    return watchIdle(minutes * 60_000, () => void lock().catch(() => undefined));
  }, [on, minutes]);
}
