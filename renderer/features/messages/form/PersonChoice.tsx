import { useTranslation } from 'react-i18next';
import type { OrderPerson } from '../../../../shared/contract/messages.ts';
import { Choice } from './Choice.tsx';

interface PersonChoiceProps {
  readonly people: readonly OrderPerson[];
  readonly person: string;
  readonly span?: 1 | 2;
  readonly onChoose: (person: OrderPerson) => void;
}

/** One of those who have to do with the order, instead of typing them. */
export function PersonChoice({ people, person, span = 2, onChoose }: PersonChoiceProps) {
  const { t } = useTranslation('messages');
  const chosen = people.findIndex(({ name }) => name === person);
  const name = (index: string) => {
    const one = people[Number(index)];
    if (!one) return t('field.someoneElse');
    return [one.name, t(`party.${one.party}`), one.company, one.phone || one.email].filter(Boolean).join(' · ');
  };
  return (
    <Choice
      label={t('field.who')}
      span={span}
      value={String(chosen)}
      values={[...people.keys(), -1].map(String)}
      name={name}
      onChoose={(index) => {
        const one = people[Number(index)];
        if (one) onChoose(one);
      }}
    />
  );
}
