import { useLanguage } from '../../i18n/useLanguage.ts';
import { useTranslation } from 'react-i18next';
import type { Look } from '../../../shared/contract/reception-schemas.ts';
import { wallTime } from '../../../shared/lib/dates.ts';
import { useZone } from '../../api/session.ts';
import { useTimeText } from '../../components/Time.tsx';

interface BothLanguages {
  readonly zh: string;
  readonly en: string;
}

/** Of what the company keeps in both languages the one on screen. */
export function useOwnWords(): (words: BothLanguages) => string {
  const english = useLanguage() === 'en';
  return ({ zh, en }) => (english ? en || zh : zh || en);
}

/** `2026-11-25`, or `2026-11-25 12:00` of a day on which somebody is back at noon. */
export function untilText({ untilDay, untilTime }: NonNullable<Look['hostAway']>): string {
  return untilTime === null ? untilDay : `${untilDay} ${untilTime}`;
}

/** `2026-11-25 14:00–16:00` */
export function useSpanText(): (from: number, to: number) => string {
  const { t } = useTranslation('reception');
  const zone = useZone();
  const timeText = useTimeText();
  return (from, to) => (from === 0 ? t('list.undated') : `${timeText(from, 'near')}–${wallTime(to, zone).time}`);
}
