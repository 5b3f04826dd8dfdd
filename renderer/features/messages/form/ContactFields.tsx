import { useTranslation } from 'react-i18next';
import type { OrderPerson } from '../../../../shared/contract/messages.ts';
import { dials, directions } from '../../../../shared/domain/messages/contact.ts';
import { contactPurposes, partiesOf } from '../../../../shared/domain/messages/purposes.ts';
import { contactWays } from '../../../../shared/domain/tasks/evidence.ts';
import { FieldGrid } from '../../../components/FieldGrid.tsx';
import { Choice } from './Choice.tsx';
import { PersonChoice } from './PersonChoice.tsx';
import { TextLine } from './TextLine.tsx';
import { firstParty, personFor, spokenTo } from './typed-contact.ts';
import type { ContactInHand } from './useContact.ts';

interface ContactFieldsProps {
  readonly contact: ContactInHand;
  readonly people: readonly OrderPerson[];
  /** Purpose and way are decided already: a call to tell something. */
  readonly call?: boolean;
}

/** Why and how one spoke, with whom, and what came of it. */
export function ContactFields({ contact, people, call = false }: ContactFieldsProps) {
  return (
    <FieldGrid columns={2}>
      {!call && <WhyAndHow contact={contact} people={people} />}
      <Whom contact={contact} people={people} />
      <Outcome contact={contact} />
    </FieldGrid>
  );
}

type PartProps = Omit<ContactFieldsProps, 'call'>;

function WhyAndHow({ contact: { typed, put, wrong }, people }: PartProps) {
  const { t } = useTranslation('messages');
  return (
    <>
      <Choice
        label={t('field.purpose')}
        value={typed.purpose}
        values={contactPurposes}
        name={(one) => t(`purpose.${one}`)}
        error={wrong('purpose')}
        onChoose={(purpose) => {
          const usual = personFor(purpose, people);
          put({ purpose, ...(usual ? spokenTo(usual, typed.way) : { party: firstParty(purpose) }) });
        }}
      />
      <Choice
        label={t('field.way')}
        value={typed.way}
        values={contactWays}
        name={(one) => t(`way.${one}`)}
        onChoose={(way) => {
          const known = people.find(({ name }) => name === typed.person);
          put({ way, ...(known ? { address: spokenTo(known, way).address } : {}) });
        }}
      />
    </>
  );
}

function Whom({ contact: { typed, put, wrong }, people }: PartProps) {
  const { t } = useTranslation('messages');
  const { purpose, party, person, way, address } = typed;
  const label = way === 'email' ? 'field.email' : dials(way) ? 'field.phone' : 'field.address';
  return (
    <>
      <PersonChoice people={people} person={person} onChoose={(one) => put(spokenTo(one, way))} />
      <TextLine
        label={t('field.person')}
        required
        most={120}
        value={person}
        error={wrong('person')}
        onType={(typedName) => put({ person: typedName })}
      />
      <Choice
        label={t('field.party')}
        value={party}
        values={partiesOf[purpose]}
        name={(one) => t(`party.${one}`)}
        error={wrong('party')}
        onChoose={(one) => put({ party: one })}
      />
      <TextLine
        label={t(label)}
        required={dials(way) || way === 'email'}
        most={200}
        value={address}
        error={wrong('address')}
        onType={(value) => put({ address: value })}
      />
    </>
  );
}

function Outcome({ contact: { typed, put, wrong } }: Pick<PartProps, 'contact'>) {
  const { t } = useTranslation('messages');
  return (
    <>
      <TextLine
        label={t('field.at')}
        required
        most={20}
        value={typed.at}
        error={wrong('at')}
        onType={(at) => put({ at })}
      />
      <Choice
        label={t('field.direction')}
        value={typed.direction}
        values={directions}
        name={(one) => t(`direction.${one}`)}
        onChoose={(direction) => put({ direction })}
      />
      <Choice
        label={t('field.reached')}
        value={typed.reached ? 'yes' : 'no'}
        values={['yes', 'no'] as const}
        name={(one) => t(`reached.${one}`)}
        onChoose={(one) => put({ reached: one === 'yes' })}
      />
      <TextLine
        label={t('field.said')}
        span={2}
        rows={3}
        most={2000}
        value={typed.said}
        error={wrong('said')}
        onType={(said) => put({ said })}
      />
    </>
  );
}
