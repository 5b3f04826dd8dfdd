import { useTranslation } from 'react-i18next';
import type { TroubleFlag } from '../../../../shared/contract/exceptions.ts';
import { WarningOutlined } from '../../../components/icons.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import styles from './flags.module.css';

interface TroubleTagsProps {
  /** By `useTroubleFlags`, once for all rows of a list. */
  readonly flag: TroubleFlag;
  /** A mark alone, for narrow columns; what it means stands in its hint. */
  readonly compact?: boolean;
}

/** What is wrong with the order, beside its number; the orders that make it good stand in the hint. */
export function TroubleTags({ flag, compact = false }: TroubleTagsProps) {
  const { t } = useTranslation('exceptions');
  const links = flag.links.map(({ kind, number }) => t(`linkedBy.${kind}`, { number }));
  const names = flag.kinds.map((kind) => t(`kind.${kind}`));
  if (compact) {
    const label = t('flags.label', { kinds: [...names, ...links].join(t('comma')) });
    return (
      <span className={styles['mark']} role="img" aria-label={label} title={label}>
        <WarningOutlined />
      </span>
    );
  }
  return (
    <span className={styles['tags']} title={links.join(t('comma')) || undefined}>
      {names.map((name) => (
        <StateTag key={name} tone="late">
          {name}
        </StateTag>
      ))}
    </span>
  );
}
