import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerHit } from '../../../../shared/contract/customers.ts';
import styles from './ClientLookup.module.css';
import { Marked } from './Marked.tsx';

interface HitRowProps {
  readonly id: string;
  readonly hit: CustomerHit;
  readonly asked: string;
  readonly chosen: boolean;
  readonly onChoose: (hit: CustomerHit) => void;
}

/** One client: code, names with the match marked, contact, phone, and whether he is a key account. */
export const HitRow = memo(function HitRow({ id, hit, asked, chosen, onChoose }: HitRowProps) {
  const { t } = useTranslation('customers');
  return (
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      tabIndex={-1}
      ref={(row) => {
        if (chosen) row?.scrollIntoView({ block: 'nearest' });
      }}
      className={styles['row']}
      data-inactive={hit.active ? undefined : ''}
      onMouseDown={(event) => {
        event.preventDefault();
        onChoose(hit);
      }}
    >
      <span className={styles['code']}>
        <Marked text={hit.code} asked={asked} />
      </span>
      <span className={styles['name']}>
        <Marked text={hit.nameZh} asked={asked} />
        {hit.nameEn && (
          <small>
            <Marked text={hit.nameEn} asked={asked} />
          </small>
        )}
      </span>
      <span className={styles['contact']}>
        <Marked text={hit.contact} asked={asked} />
      </span>
      <span className={styles['phone']}>
        <Marked text={hit.phone} asked={asked} />
      </span>
      <span className={styles['marks']}>
        {hit.keyAccount && <em data-tone="key">{t('keyAccount')}</em>}
        {!hit.active && <em>{t('inactive')}</em>}
      </span>
    </div>
  );
});
