import { useTranslation } from 'react-i18next';

/** Below this share of right answers a question is worth a look, in per cent. */
const low = 40;
/** So often it has to be asked before its share says anything. */
const enough = 5;

interface RateProps {
  readonly asked: number;
  readonly rightly: number;
}

/** How often it was answered rightly; plain where that is seldom. */
export function Rate({ asked, rightly }: RateProps) {
  const { t } = useTranslation('exams');
  if (asked === 0) return <span className="faint">{t('bank.noAnswers')}</span>;
  const percent = Math.floor((rightly * 100) / asked);
  return (
    <span data-tone={asked >= enough && percent < low ? 'late' : undefined}>
      {t('bank.rate', { asked, rightly, percent })}
    </span>
  );
}
