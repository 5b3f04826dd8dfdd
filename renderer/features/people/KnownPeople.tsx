import { useTranslation } from 'react-i18next';
import { usePersonName } from '../../components/usePersonName.ts';
import styles from './CounterCover.module.css';

export interface KnownPerson {
  /** `null` stands for anybody whom this machine does not know yet. */
  readonly userName: string | null;
  readonly displayName: string;
  readonly nameEn: string;
  /** He may come back with his PIN. */
  readonly pin: boolean;
}

interface KnownPeopleProps {
  readonly people: readonly KnownPerson[];
  readonly at: number;
  readonly onChoose: (at: number) => void;
}

/** Those who used this machine lately; the arrows of the password field walk through them. */
export function KnownPeople({ people, at, onChoose }: KnownPeopleProps) {
  const { t } = useTranslation('people');
  const nameOf = usePersonName();
  return (
    <div role="radiogroup" aria-label={t('cover.who')} className={styles['people']}>
      {people.map(({ userName, ...names }, index) => (
        <button
          key={userName ?? ''}
          type="button"
          role="radio"
          aria-checked={index === at}
          tabIndex={-1}
          onClick={() => onChoose(index)}
        >
          <span className={styles['initial']} aria-hidden>
            {userName === null ? '…' : (nameOf(names).at(0) ?? '').toUpperCase()}
          </span>
          <span>
            {nameOf(names)}
            {userName !== null && <small>{userName}</small>}
          </span>
        </button>
      ))}
    </div>
  );
}
