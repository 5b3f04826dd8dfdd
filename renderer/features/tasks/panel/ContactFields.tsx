import { Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { contactWays } from '../../../../shared/domain/tasks/evidence.ts';
import { Field, FieldGrid } from '../../../components/FieldGrid.tsx';
import styles from './panel.module.css';
import type { TypedEvidence } from './typed-evidence.ts';

interface ContactFieldsProps {
  readonly typed: TypedEvidence;
  readonly wrong: (path: string) => string | undefined;
  readonly onPut: (patch: Partial<TypedEvidence>) => void;
}

/** Whom one spoke to, how and when. */
export function ContactFields({ typed, wrong, onPut }: ContactFieldsProps) {
  const { t } = useTranslation('tasks');
  const id = useId();
  const input = (name: 'person' | 'phone' | 'at') => (
    <Field
      label={t(`contact.${name}`)}
      htmlFor={`${id}-${name}`}
      required={name !== 'phone' || typed.way === 'phone' || typed.way === 'sms'}
      error={wrong(`contact.${name}`)}
    >
      <Input
        id={`${id}-${name}`}
        value={typed[name]}
        maxLength={200}
        status={wrong(`contact.${name}`) ? 'error' : ''}
        aria-describedby={`${id}-${name}-note`}
        onChange={(event) => onPut({ [name]: event.target.value })}
      />
    </Field>
  );
  return (
    <FieldGrid columns={2}>
      {input('person')}
      <Field label={t('contact.way')} htmlFor={`${id}-way`} required>
        <select
          id={`${id}-way`}
          className={styles['select']}
          value={typed.way}
          onChange={(event) => {
            const way = contactWays.find((one) => one === event.target.value);
            if (way) onPut({ way });
          }}
        >
          {contactWays.map((way) => (
            <option key={way} value={way}>
              {t(`way.${way}`)}
            </option>
          ))}
        </select>
      </Field>
      {input('phone')}
      {input('at')}
    </FieldGrid>
  );
}
