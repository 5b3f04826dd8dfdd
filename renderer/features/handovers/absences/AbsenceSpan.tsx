import type { Absence } from '../../../../shared/contract/handovers.ts';
import { dayText } from '../../../components/Time.tsx';
import { useLanguage } from '../../../i18n/useLanguage.ts';

/** From when to when, with hours where it is not whole days. */
export function AbsenceSpan({ absence }: { readonly absence: Absence }) {
  return <span className="num">{useSpanText()(absence)}</span>;
}

export function useSpanText(): (absence: Absence) => string {
  const language = useLanguage();
  return ({ fromDay, toDay, fromTime, toTime }) => {
    const from = [dayText(fromDay, language), fromTime].filter(Boolean).join(' ');
    if (fromDay === toDay && fromTime === null && toTime === null) return from;
    const until =
      fromDay === toDay ? (toTime ?? '24:00') : [dayText(toDay, language), toTime].filter(Boolean).join(' ');
    return `${from} – ${until}`;
  };
}
