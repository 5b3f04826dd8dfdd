import { useEffect, useState } from 'react';
import { type DayText, wallTime } from '../../../shared/lib/dates.ts';
import { useZone } from '../../api/session.ts';

/** How often a screen that is left open looks at the calendar, ms. */
const glance = 30_000;

/** Today on the company's wall, also after midnight. */
export function useToday(): DayText {
  const zone = useZone();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), glance);
    return () => clearInterval(timer);
  }, []);
  return wallTime(now, zone).day;
}
