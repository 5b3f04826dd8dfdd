import { useTranslation } from 'react-i18next';
import type { Contact } from '../../../../shared/contract/messages.ts';
import { StateTag } from '../../../components/StateTag.tsx';
import { Time } from '../../../components/Time.tsx';
import styles from '../form/form.module.css';

/** One logged contact: with whom, how, why, and what was said. */
export function ContactLine({ contact }: { readonly contact: Contact }) {
  const { t } = useTranslation('messages');
  const { purpose, party, person, company, way, address, direction, reached, said, at, byName, taskId } = contact;
  const who = [t(`party.${party}`), company, address].filter(Boolean).join(' · ');
  return (
    <li>
      <div className={styles['head']}>
        <StateTag tone={reached ? 'done' : 'soon'}>{reached ? t(`way.${way}`) : t('reached.no')}</StateTag>
        <strong>{t(`purpose.${purpose}`)}</strong>
        <span>{person}</span>
        <Time at={at} show="near" />
      </div>
      {said && <p>{said}</p>}
      <p className={styles['note']}>
        {[
          who,
          reached ? '' : t(`way.${way}`),
          direction === 'in' ? t('direction.in') : '',
          t('list.by', { name: byName }),
          taskId ? t('list.ofTask') : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  );
}
