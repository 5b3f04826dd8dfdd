import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type ContactWay, contactWays } from '../../shared/domain/tasks/evidence.ts';
import { FieldGrid } from './FieldGrid.tsx';
import { ChoiceInput, TextInput } from './PanelForm.tsx';

/** Somebody was spoken to, as it stands in a form. */
export interface TypedContact {
  readonly way: ContactWay;
  readonly person: string;
  /** Or an address. */
  readonly phone: string;
  /** As a person types a moment. */
  readonly at: string;
}

interface ContactLinesProps {
  readonly values: TypedContact;
  /** Name of the person's field, where it is more than a person. */
  readonly whom?: string;
  readonly wrong: (path: string) => string | undefined;
  readonly onPut: (patch: Partial<TypedContact>) => void;
  /** What stands before: the party, for one. */
  readonly children?: ReactNode;
}

/** How, whom and when: the same fields wherever a contact is told. */
export function ContactLines({ values, whom, wrong, onPut, children }: ContactLinesProps) {
  const { t } = useTranslation('tasks');
  const line = (name: 'person' | 'phone' | 'at', label = t(`contact.${name}`)) => (
    <TextInput
      label={label}
      value={values[name]}
      most={200}
      required={name !== 'phone' || values.way === 'phone' || values.way === 'sms'}
      wrong={wrong(`contact.${name}`)}
      onValue={(value) => onPut({ [name]: value })}
    />
  );
  return (
    <FieldGrid columns={2}>
      {children}
      <ChoiceInput
        label={t('contact.way')}
        value={values.way}
        names={contactWays}
        text={(way) => t(`way.${way}`)}
        onValue={(way) => onPut({ way })}
      />
      {line('person', whom)}
      {line('phone')}
      {line('at')}
    </FieldGrid>
  );
}
