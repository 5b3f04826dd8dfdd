import { useTranslation } from 'react-i18next';
import { weekdayOf } from '../../../shared/domain/calendar/days.ts';
import type { SumStep } from '../../../shared/domain/calendar/sum.ts';
import { dayText, useTimeText } from '../../components/Time.tsx';
import { useLanguage } from '../../i18n/useLanguage.ts';
import styles from './sum.module.css';

/** How a due time was made: each window counted, each day skipped and why. */
export function SumOfTime({ steps }: { readonly steps: readonly SumStep[] }) {
  const { t } = useTranslation('calendar');
  const lengthText = useLengthText();
  const total = steps.reduce((sum, step) => sum + lengthOf(step), 0);
  return (
    <table className={styles['sum']} aria-label={t('sum.title')}>
      <tbody>
        {steps.map((step) => (
          <StepRow key={`${step.kind} ${step.day} ${'from' in step ? step.from : ''}`} step={step} />
        ))}
      </tbody>
      {total > 0 && (
        <tfoot>
          <tr>
            <td colSpan={2}>{t('sum.total')}</td>
            <td className="num">{lengthText(total)}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function StepRow({ step }: { readonly step: SumStep }) {
  const { t } = useTranslation('calendar');
  const language = useLanguage();
  const lengthText = useLengthText();
  const textOf = useStepText();
  const lastDay = 'lastDay' in step ? step.lastDay : step.day;
  const first = dayText(step.day, language);
  const length = lengthOf(step);
  return (
    <tr data-kind={step.kind}>
      <th scope="row" className="num">
        {lastDay === step.day ? first : t('sum.until', { from: first, to: dayText(lastDay, language) })}{' '}
        {lastDay === step.day && <small>{t(`weekdayMid.${weekdayOf(step.day)}`)}</small>}
      </th>
      <td>
        {textOf(step)}
        {step.assumed && <em> · {t('sum.assumed')}</em>}
      </td>
      <td className="num">{length > 0 && lengthText(length)}</td>
    </tr>
  );
}

/** What a step says, without its day. */
function useStepText(): (step: SumStep) => string {
  const { t } = useTranslation('calendar');
  const timeOf = useTimeText();
  return (step) => {
    const name = step.note || (step.festival ? t(`festival.${step.festival}`) : '');
    const kind = t(`kind.${step.dayKind}`);
    const why = t('sum.why', { why: name ? `${kind} · ${name}` : kind });
    switch (step.kind) {
      case 'closed':
        return t(`sum.${step.why}`, { time: timeOf(step.at, 'time') });
      case 'counted': {
        const to = timeOf(step.to, 'time');
        const text = t('sum.counted', { from: timeOf(step.from, 'time'), to: to === '00:00' ? '24:00' : to });
        return step.dayKind === 'makeUp' ? text + why : text;
      }
      case 'countedDays':
        return t('sum.countedDays', { count: step.days }) + (step.dayKind === 'makeUp' ? why : '');
      case 'skipped':
        return t('sum.skipped', { count: step.days }) + why;
      case 'point': {
        const time = timeOf(step.at, 'time');
        return t(step.reached === 'asked' ? 'sum.point' : 'sum.opening', { time });
      }
    }
  };
}

function useLengthText(): (lengthMs: number) => string {
  const { t } = useTranslation('calendar');
  return (lengthMs) => {
    const count = Math.round(lengthMs / 60_000);
    if (count < 60) return t('sum.minutes', { count });
    const time = { hours: Math.floor(count / 60), minutes: count % 60 };
    return t(time.minutes === 0 ? 'sum.hoursWhole' : 'sum.hours', time);
  };
}

function lengthOf(step: SumStep): number {
  return 'lengthMs' in step ? step.lengthMs : 0;
}
