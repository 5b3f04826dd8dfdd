import { useTranslation } from 'react-i18next';

interface StretchPickProps {
  /** The one that is listed; `null` while there is no report at all. */
  readonly stretch: string | null;
  /** Of which there are reports. */
  readonly stretches: readonly string[];
  readonly onPick: (stretch: string) => void;
}

/** Of which month or year reports are listed. */
export function StretchPick({ stretch, stretches, onPick }: StretchPickProps) {
  const { t } = useTranslation('reports');
  if (stretch === null) return null;
  return (
    <select aria-label={t('list.stretch')} value={stretch} onChange={({ target }) => onPick(target.value)}>
      {[...new Set([stretch, ...stretches])]
        .toSorted()
        .toReversed()
        .map((one) => (
          <option key={one}>{one}</option>
        ))}
    </select>
  );
}
