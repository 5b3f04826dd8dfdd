import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../components/Section.tsx';
import { usePersonName } from '../../../components/usePersonName.ts';
import styles from '../training.module.css';

interface WaitingProps {
  readonly people: readonly { readonly id: string; readonly displayName: string; readonly nameEn: string }[];
  readonly onBegin: (traineeId: string) => void;
}

/** New clerks for whom nobody has begun a plan (5.2.1). */
export function Waiting({ people, onBegin }: WaitingProps) {
  const { t } = useTranslation('training');
  const nameOf = usePersonName();
  return (
    <Section title={t('list.waiting')}>
      <ul className={styles['waiting']}>
        {people.map((person) => (
          <li key={person.id}>
            <span>{nameOf(person)}</span>
            <Button onClick={() => onBegin(person.id)}>{t('list.begin')}</Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
