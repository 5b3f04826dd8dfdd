import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { askedRoles } from '../../../../shared/domain/requests/request.ts';
import { queries } from '../../../api/client.ts';
import { Field } from '../../../components/FieldGrid.tsx';
import styles from '../../../components/PanelForm.module.css';

interface AddresseeProps {
  readonly value: string;
  readonly wrong: string | undefined;
  readonly onValue: (to: string) => void;
}

/** A department, or a colleague by name; found by typing its first letters. */
export function Addressee({ value, wrong, onValue }: AddresseeProps) {
  const { t } = useTranslation(['requests', 'people']);
  const id = useId();
  const colleagues = useQuery(queries.requests.colleagues.queryOptions()).data ?? [];
  return (
    <Field label={t('requests:field.to')} htmlFor={id} required error={wrong}>
      <select
        id={id}
        className={styles['select']}
        value={value}
        aria-invalid={wrong !== undefined}
        aria-describedby={`${id}-note`}
        onChange={(event) => onValue(event.target.value)}
      >
        {value === '' && <option value="">–</option>}
        <optgroup label={t('requests:group.roles')}>
          {askedRoles.map((role) => (
            <option key={role} value={`role:${role}`}>
              {t(`people:role.${role}`)}
            </option>
          ))}
        </optgroup>
        <optgroup label={t('requests:group.people')}>
          {colleagues.map((person) => (
            <option key={person.id} value={`person:${person.id}`}>
              {person.name}
            </option>
          ))}
        </optgroup>
      </select>
    </Field>
  );
}
