import { useTranslation } from 'react-i18next';
import type { FieldWords } from '../../../components/MergeQuestions.tsx';
import type { AddressLine, ContactLine, CustomerForm } from './form.ts';

/** Fields of a record and their values in words, for questions between two people. */
export function useCustomerWords(): FieldWords {
  const { t } = useTranslation(['customers', 'common']);
  return {
    fieldName(path) {
      const [name = '', index, key] = path.split('.');
      const label = t(`customers:${fieldLabels[name as keyof CustomerForm]}`);
      if (index === undefined) return label;
      const line = `${label} ${Number(index) + 1}`;
      return key === undefined
        ? line
        : `${line} · ${name === 'contacts' ? t(`customers:contact.${key as keyof ContactLine}`) : t(`customers:address.${key as keyof AddressLine}`)}`;
    },
    valueText(path, value) {
      if (typeof value === 'boolean') return t(value ? 'customers:yes' : 'customers:no');
      if (typeof value === 'object' && value !== null) return Object.values(value).filter(Boolean).join(' ');
      if (path === 'settlementMethod')
        return t(`customers:settlementMethod.${value as CustomerForm['settlementMethod']}`);
      return typeof value === 'number' || (typeof value === 'string' && value !== '') ? `${value}` : '–';
    },
  };
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
