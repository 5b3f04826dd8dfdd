import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../../api/session.ts';
import { beep, chooseSound, soundChoiceOf, soundChoices } from './sound.ts';
import styles from './tray.module.css';

/** Which alerts sound for this person; choosing lets one hear it. */
export function SoundChoice() {
  const { t } = useTranslation('duties');
  const personId = usePerson()?.id ?? '';
  const [choice, setChoice] = useState(() => soundChoiceOf(personId));
  return (
    <label className={styles['sound']}>
      {t('sound.label')}
      <select
        value={choice}
        onChange={(event) => {
          const next = soundChoices.find((one) => one === event.target.value) ?? 'late';
          setChoice(next);
          chooseSound(personId, next);
          if (next !== 'never') beep(next === 'late');
        }}
      >
        {soundChoices.map((one) => (
          <option key={one} value={one}>
            {t(`sound.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
