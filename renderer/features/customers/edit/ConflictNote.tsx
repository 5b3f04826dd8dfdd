import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../../../shared/contract/customers.ts';
import styles from './edit.module.css';
import { type CustomerForm, differences, formOf } from './form.ts';

interface ConflictNoteProps {
  readonly current: Customer;
  readonly mine: CustomerForm;
  readonly onKeep: () => void;
  readonly onTake: () => void;
}

/** Somebody else was first: what differs, side by side, and the choice. Nothing typed is lost until it is made. */
export function ConflictNote({ current, mine, onKeep, onTake }: ConflictNoteProps) {
  const { t } = useTranslation('customers');
  const theirs = formOf(current);
  return (
    <div className={styles['conflict']} role="alert">
      <strong>{t('edit.conflictTitle')}</strong>
      <p>{t('edit.conflictText')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('edit.field')}</th>
            <th scope="col">{t('edit.theirs')}</th>
            <th scope="col">{t('edit.mine')}</th>
          </tr>
        </thead>
        <tbody>
          {differences(theirs, mine).map((field) => (
            <tr key={field}>
              <th scope="row">{t(fieldLabels[field])}</th>
              <td>
                <Shown form={theirs} field={field} />
              </td>
              <td>
                <Shown form={mine} field={field} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles['conflictActs']}>
        <Button onClick={onTake}>{t('edit.conflictTake')}</Button>
        <Button danger onClick={onKeep}>
          {t('edit.conflictKeep')}
        </Button>
      </div>
    </div>
  );
}

function Shown({ form, field }: { readonly form: CustomerForm; readonly field: keyof CustomerForm }) {
  const { t } = useTranslation('customers');
  if (field === 'contacts' || field === 'addresses') {
    const words = form[field].map((line) => Object.values(line).filter(Boolean).join(' '));
    return words.length === 0 ? t('edit.lines', { count: 0 }) : words.join(' / ');
  }
  if (field === 'settlementMethod') return t(`settlementMethod.${form[field]}`);
  const value = form[field];
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  return value ?? '';
}

const fieldLabels = {
  code: 'column.code',
  nameZh: 'column.nameZh',
  nameEn: 'column.nameEn',
  settlementMethod: 'column.settlementMethod',
  settlementDay: 'column.settlementDay',
  keyAccount: 'column.keyAccount',
  active: 'edit.active',
  ownerId: 'edit.owner',
  remarks: 'column.remarks',
  contacts: 'edit.contacts',
  addresses: 'edit.addresses',
} as const satisfies Record<keyof CustomerForm, string>;
