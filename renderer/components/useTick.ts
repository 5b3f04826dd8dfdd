import { useEffect, useState } from 'react';

const second = 1_000;

/** The present, second by second, for clocks that run out in minutes. */
export function useTick(enabled = true): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!enabled) return undefined;
    const timer = setInterval(() => setNow(Date.now()), second);
    return () => clearInterval(timer);
  }, [enabled]);
  return now;
}
