import { useEffect, useState } from 'react';

const everyHalfMinute = 30_000;

/** The present, fresh enough for words like "past" and for a page left open over midnight. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyHalfMinute);
    return () => clearInterval(timer);
  }, []);
  return now;
}
