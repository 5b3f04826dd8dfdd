import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OwnDayRecord } from '../../../shared/contract/calendar.ts';
import { type DayKind, isWorking } from '../../../shared/domain/calendar/days.ts';
import type { WorkingWindow } from '../../../shared/domain/calendar/windows.ts';
import type { DayText } from '../../../shared/lib/dates.ts';
import { api } from '../../api/client.ts';
import { toast } from '../../components/toasts.tsx';

export interface DayChange {
  /** Makes the chosen days this kind; note and hours of a single one stay where they can. */
  readonly kind: (kind: DayKind) => void;
  readonly decide: (decision: {
    readonly kind: DayKind;
    readonly note: string;
    readonly windows: readonly WorkingWindow[] | null;
  }) => void;
  readonly reset: () => void;
  readonly busy: boolean;
  readonly error: unknown;
}

type Change = () => Promise<unknown>;

/** Changes of the chosen days, one after the other. */
export function useDayChange(own: readonly OwnDayRecord[], days: readonly DayText[]): DayChange {
  const { t } = useTranslation('calendar');
  const change = useMutation({
    mutationFn: (work: Change) => work(),
    onSuccess: () => toast('done', t('day.saved')),
  });
  const touched = days.map((day) => ({ day, version: own.find((one) => one.day === day)?.version ?? 0 }));
  const single = days.length === 1 ? own.find(({ day }) => day === days[0]) : undefined;
  const start = (work: Change) => {
    if (!change.isPending) change.mutate(work);
  };
  const decide: DayChange['decide'] = ({ kind, note, windows }) =>
    start(() =>
      api.calendar.setDays({
        days: touched,
        kind,
        note,
        windows: windows && isWorking(kind) ? windows.map((one) => ({ ...one })) : null,
      }),
    );
  return {
    kind: (kind) => decide({ kind, note: single?.note ?? '', windows: single?.windows ?? null }),
    decide,
    reset: () => {
      const decided = touched.filter(({ version }) => version > 0);
      if (decided.length > 0) start(() => api.calendar.resetDays({ days: decided }));
    },
    busy: change.isPending,
    error: change.error,
  };
}
