import { useTranslation } from 'react-i18next';
import type { VisitRow } from '../../../../shared/contract/reception-schemas.ts';
import type { Room } from '../../../../shared/domain/reception/rooms.ts';
import { wallTime } from '../../../../shared/lib/dates.ts';
import { weekdayOf } from '../../../../shared/lib/typed-days.ts';
import { useZone } from '../../../api/session.ts';
import styles from '../reception.module.css';
import { useOwnWords } from '../words.ts';
import type { CalendarDay } from './calendar-day.ts';
import { VisitCard } from './VisitCard.tsx';

interface LanesProps {
  readonly days: readonly CalendarDay[];
  readonly visits: readonly VisitRow[];
  readonly rooms: readonly Room[];
  readonly today: string;
}

interface Lane {
  readonly id: string | null;
  readonly name: string;
}

/** Days side by side, a lane for each room, and one for visits without a room. */
export function WeekLanes({ days, visits, rooms, today }: LanesProps) {
  const { t } = useTranslation('reception');
  const ownWords = useOwnWords();
  const zone = useZone();
  const known = new Set(rooms.map(({ id }) => id));
  // A room that is not used any more has its lane while somebody is in it.
  const others = new Map(
    visits.flatMap(({ roomId, room }) => (roomId && room && !known.has(roomId) ? [[roomId, ownWords(room)]] : [])),
  );
  const lanes: readonly Lane[] = [
    ...rooms.map((room) => ({ id: room.id, name: ownWords(room) })),
    ...[...others].map(([id, name]) => ({ id, name })),
    { id: null, name: t('calendar.noRoom') },
  ];
  return (
    <table className={styles['lanes']}>
      <thead>
        <tr>
          <th scope="col">{t('field.room')}</th>
          {days.map((day) => (
            <DayHead key={day.day} day={day} today={today} />
          ))}
        </tr>
      </thead>
      <tbody>
        {lanes.map((lane) => (
          <tr key={lane.id ?? ''}>
            <th scope="row">{lane.name}</th>
            {days.map(({ day, working }) => (
              <td key={day} data-rest={!working || undefined} data-today={day === today || undefined}>
                {visits
                  .filter((visit) => visit.roomId === lane.id && wallTime(visit.fromAt, zone).day === day)
                  .map((visit) => (
                    <VisitCard key={visit.id} visit={visit} />
                  ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayHead({ day: { day, working }, today }: { readonly day: CalendarDay; readonly today: string }) {
  const { t } = useTranslation('reception');
  const weekday = weekdayOf(day) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
  return (
    <th scope="col" data-today={day === today || undefined} data-rest={!working || undefined}>
      {t(`calendar.weekdays.${weekday}`)} <span className="num">{day.slice(5)}</span>
      {!working && <small> {t('calendar.rest')}</small>}
    </th>
  );
}
