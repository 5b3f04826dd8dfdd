import { useTranslation } from 'react-i18next';
import type { HandoverContact, HandoverContent, Service } from '../../../../shared/domain/handovers/content.ts';
import type { Department } from '../../../../shared/domain/handovers/steps.ts';
import type { FieldWords } from '../../../components/MergeQuestions.tsx';

const contactFields = {
  name: 'contactName',
  position: 'contactPosition',
  phone: 'contactPhone',
  email: 'contactEmail',
} as const satisfies Record<keyof HandoverContact, string>;

/** Fields of the form and their values in words, for questions between two people. */
export function useHandoverWords(): FieldWords {
  const { t } = useTranslation('handovers');
  return {
    fieldName: (path) => {
      const [name = '', index, key] = path.split('.');
      const label = t(`field.${name as keyof HandoverContent}`);
      if (index === undefined) return label;
      const line = `${label} ${Number(index) + 1}`;
      return key === undefined ? line : `${line} · ${t(`field.${contactFields[key as keyof HandoverContact]}`)}`;
    },
    valueText: (path, value) => {
      if (path === 'services') return (value as readonly Service[]).map((one) => t(`service.${one}`)).join(' / ');
      if (path === 'departments') {
        return (value as readonly Department[]).map((one) => t(`department.${one}`)).join(' / ');
      }
      if (typeof value === 'object' && value !== null) return Object.values(value).filter(Boolean).join(' ');
      if (typeof value !== 'string' || value === '') return '–';
      if (path !== 'settlementMethod') return value;
      return t(`settlementMethod.${value as Exclude<HandoverContent['settlementMethod'], ''>}`);
    },
  };
}
