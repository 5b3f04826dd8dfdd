import { useTranslation } from 'react-i18next';
import { weekdayOf } from '../../../../shared/domain/calendar/days.ts';
import type { TrialStep } from '../../../../shared/domain/tasks/trial.ts';
import { wallTime } from '../../../../shared/lib/dates.ts';
import { useZone } from '../../../api/session.ts';
import { useTimeText } from '../../../components/Time.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import styles from './rules.module.css';
import { useRuleWords } from './useRuleWords.ts';
import { useColleagues } from './useStaff.ts';

/** Each moment at which somebody would be told, and who that is as things stand today. */
export function TrialLadder({ steps }: { readonly steps: readonly TrialStep[] }) {
  const { t } = useTranslation(['duties', 'calendar']);
  const timeOf = useTimeText();
  const zone = useZone();
  const words = useRuleWords();
  const named = useToldNames();
  const stepName = (step: string) =>
    step === 'warn' || step === 'due'
      ? t(`duties:trial.${step}`)
      : t('duties:trial.step', { number: step.slice('step'.length) });
  return (
    <table className={styles['ladder']} aria-label={t('duties:trial.title')}>
      <tbody>
        {steps.map((step, index) => (
          <tr key={step.step} data-step={step.step}>
            <th scope="row">{stepName(step.step)}</th>
            <td className="num">
              {t(`calendar:weekdayMid.${weekdayOf(wallTime(step.at, zone).day)}`)} {timeOf(step.at)}
            </td>
            <td>
              {words.list(step.to)}
              <div className="faint">{named(step, index === steps.length - 1)}</div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useToldNames(): (step: TrialStep, last: boolean) => string {
  const { t } = useTranslation(['duties', 'tasks']);
  const colleagues = useColleagues();
  const keptName = useKeptName();
  const nameOf = (id: string) => keptName(id, colleagues.find((one) => one.id === id)?.name ?? '');
  return ({ told, ownerToo }, last) => {
    // Nobody is known yet, which is not the same as nobody there.
    if (colleagues.length === 0) return '';
    const names = told.map(({ userId, forId }) =>
      forId === null ? nameOf(userId) : t('duties:trial.for', { name: nameOf(userId), absent: nameOf(forId) }),
    );
    const all = ownerToo ? [t('duties:trial.owner'), ...names] : names;
    if (all.length > 0) return all.join(t('tasks:list.and'));
    return t(last ? 'duties:trial.noStaff' : 'duties:trial.nobody');
  };
}
