import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Absence } from '../../../../shared/contract/handovers.ts';
import { addDays, wallTime } from '../../../../shared/lib/dates.ts';
import { queries } from '../../../api/client.ts';
import { useZone } from '../../../api/session.ts';
import { LeftOutlined, RightOutlined } from '../../../components/icons.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import { useNow } from '../../../components/useNow.ts';
import { useSpanText } from './AbsenceSpan.tsx';
import styles from './absences.module.css';

/** A month at a glance: a line a person who is away in it, a column a day. */
export function AbsenceMonth() {
  const { t } = useTranslation('handovers');
  const { day: today } = wallTime(useNow(), useZone());
  const [month, setMonth] = useState(today.slice(0, 7));
  const read = useQuery({
    ...queries.handovers.absences.month.queryOptions({ input: { month } }),
    placeholderData: (before) => before,
  });
  const days = daysOf(month);
  const people = [...Map.groupBy(read.data ?? [], ({ userId }) => userId).values()];
  const move = (by: -1 | 1) => setMonth((by < 0 ? addDays(`${month}-01`, -1) : addDays(`${month}-28`, 4)).slice(0, 7));
  return (
    <Section
      title={t('absence.month', { month })}
      actions={
        <>
          <Button size="small" icon={<LeftOutlined />} aria-label={t('absence.before')} onClick={() => move(-1)} />
          <Button size="small" icon={<RightOutlined />} aria-label={t('absence.after')} onClick={() => move(1)} />
        </>
      }
    >
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {people.length === 0 && !read.isPending && <span className="faint">{t('absence.monthEmpty')}</span>}
      {people.length > 0 && (
        <div className={styles['scroll']}>
          <table className={styles['month']}>
            <thead>
              <tr>
                <th scope="col">{t('absence.who')}</th>
                {days.map((day) => (
                  <th
                    key={day}
                    scope="col"
                    data-today={day === today || undefined}
                    data-rest={isWeekend(day) || undefined}
                  >
                    {Number(day.slice(8))}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {people.map((absences) => (
                <PersonRow key={absences[0]?.userId} absences={absences} days={days} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

function PersonRow({ absences, days }: { readonly absences: readonly Absence[]; readonly days: readonly string[] }) {
  const { t } = useTranslation('handovers');
  const nameOf = useKeptName();
  const spanText = useSpanText();
  const [first] = absences;
  return (
    <tr>
      <th scope="row">{nameOf(first?.userId ?? null, first?.userName ?? '')}</th>
      {days.map((day) => {
        const absence = absences.find(({ fromDay, toDay }) => fromDay <= day && day <= toDay);
        if (!absence) {
          return (
            <td key={day} data-rest={isWeekend(day) || undefined}>
              {' '}
            </td>
          );
        }
        const kind = t(`absence.kind.${absence.kind}`);
        const substitute = nameOf(absence.substituteId, absence.substituteName);
        return (
          <td
            key={day}
            data-kind={absence.kind}
            title={`${kind} · ${spanText(absence)} · ${t('absence.substitute')} ${substitute}`}
          >
            {t(`absence.short.${absence.kind}`)}
          </td>
        );
      })}
    </tr>
  );
}

function daysOf(month: string): readonly string[] {
  const all = Array.from({ length: 31 }, (_, index) => addDays(`${month}-01`, index));
  return all.filter((day) => day.startsWith(month));
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
