import { useTranslation } from 'react-i18next';
import type { Task } from '../../../shared/contract/task-schemas.ts';
import { type ShownState, stateOf } from '../../../shared/domain/tasks/state.ts';
import { StateTag, type Tone } from '../../components/StateTag.tsx';

const minute = 60_000;
const tones: Readonly<Record<ShownState, Tone>> = {
  open: 'open',
  soon: 'soon',
  due: 'soon',
  late: 'late',
  done: 'done',
  notApplicable: 'open',
  cancelled: 'open',
};

type Timed = Pick<Task, 'storedState' | 'warnAt' | 'dueAt'>;

/** What is left of a task's time, or what became of it: a mark, a word and a colour. */
export function DueTag({ task, now }: { readonly task: Timed; readonly now: number }) {
  const { t } = useTranslation('tasks');
  const lengthText = useLengthText();
  const state = stateNow(task, now);
  const left = task.dueAt - now;
  const text = {
    open: () => t('left', { time: lengthText(left) }),
    soon: () => t('left', { time: lengthText(left) }),
    due: () => t('dueNow'),
    late: () => t('over', { time: lengthText(-left) }),
  };
  const open = task.storedState === 'open';
  return <StateTag tone={tones[state]}>{open ? text[state as keyof typeof text]() : t(`state.${state}`)}</StateTag>;
}

/** As of now, whenever the row was read. */
export function stateNow({ storedState, warnAt, dueAt }: Timed, now: number): ShownState {
  return stateOf({ state: storedState, warnAt, dueAt }, now);
}

/** A length of time in two units at most; part of a minute is a minute. */
export function useLengthText(): (lengthMs: number) => string {
  const { t } = useTranslation('tasks');
  return (lengthMs) => {
    const minutes = Math.max(1, Math.ceil(lengthMs / minute));
    const hours = Math.floor(minutes / 60);
    const days = Math.floor(hours / 24);
    if (hours === 0) return t('length.minutes', { minutes });
    if (days === 0) return t('length.hours', { hours, minutes: minutes % 60 });
    return t('length.days', { days, hours: hours % 24 });
  };
}
