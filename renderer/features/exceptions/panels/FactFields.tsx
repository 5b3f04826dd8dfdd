import { useTranslation } from 'react-i18next';
import { FieldGrid } from '../../../components/FieldGrid.tsx';
import { TextInput } from '../../../components/PanelForm.tsx';
import type { TypedFacts } from './typed-facts.ts';

interface FactFieldsProps {
  readonly values: TypedFacts;
  /** Pieces sent. */
  readonly sent: number;
  readonly wrong: (path: string) => string | undefined;
  readonly onPut: (patch: Partial<TypedFacts>) => void;
}

/** How many, where, until when, and what happened. */
export function FactFields({ values, sent, wrong, onPut }: FactFieldsProps) {
  const { t } = useTranslation('exceptions');
  const line = (name: 'pieces' | 'newExpectedAt' | 'place', most: number, hint?: string) => (
    <TextInput
      label={t(`form.${name}`)}
      value={values[name]}
      most={most}
      wrong={wrong(name)}
      {...(hint ? { hint } : {})}
      onValue={(value) => onPut({ [name]: value })}
    />
  );
  return (
    <>
      <FieldGrid columns={2}>
        {line('pieces', 10, t('form.piecesHint', { pieces: sent }))}
        {line('newExpectedAt', 40, t('form.moment'))}
      </FieldGrid>
      {line('place', 200)}
      <TextInput
        label={t('form.note')}
        value={values.note}
        most={2_000}
        rows={3}
        wrong={wrong('note')}
        onValue={(note) => onPut({ note })}
      />
    </>
  );
}
