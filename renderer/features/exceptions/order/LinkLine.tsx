import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OrderLink } from '../../../../shared/contract/exceptions.ts';
import { OrderStateTag } from '../../../components/states.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import styles from './trouble.module.css';

/** The order that makes it good, how far it is, and the way to it. */
export function LinkLine({ link }: { readonly link: OrderLink }) {
  const { t } = useTranslation('exceptions');
  const { id, kind, number, state } = link;
  return (
    <p className={styles['link']}>
      <b>{t(`link.${kind}`)}</b>
      {number !== null && (
        <Link to="/orders/$id" params={{ id }}>
          {number}
        </Link>
      )}
      {state === 'draft' && (
        <Link to="/drafts/$id" params={{ id }}>
          {t('do.openDraft')}
        </Link>
      )}
      {state === 'draft' || state === 'discarded' ? (
        <StateTag tone="open">{t(`linkState.${state}`)}</StateTag>
      ) : (
        <OrderStateTag state={state} />
      )}
    </p>
  );
}
