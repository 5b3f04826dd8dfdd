import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../../components/useShortcut.ts';
import { SidePanel } from '../../../components/SidePanel.tsx';
import styles from './board.module.css';
import { type Lane, lanesLike } from './lanes.ts';
import { nameOf } from './usePlanning.ts';

interface TargetPickerProps {
  readonly number: string;
  readonly lanes: readonly Lane[];
  readonly onChoose: (lane: Lane) => void;
  readonly onClose: () => void;
}

/** A vehicle by its plate, pinyin, initials or driver, without looking for its column. */
export function TargetPicker({ number, lanes, onChoose, onClose }: TargetPickerProps) {
  const { t } = useTranslation('dispatch');
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const found = lanesLike(lanes, typed).slice(0, 30);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return;
    const lane = found[chosen];
    if (event.key === 'ArrowDown') setChosen(Math.min(chosen + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(0, chosen - 1));
    else if (event.key === 'Enter' && lane) onChoose(lane);
    else return;
    event.preventDefault();
  };
  return (
    <SidePanel title={t('picker.title', { number })} onClose={onClose}>
      <div className={styles['picker']}>
        <input
          role="combobox"
          aria-label={t('picker.label')}
          aria-expanded
          aria-controls="dispatch-picker"
          aria-activedescendant={found[chosen] ? `dispatch-picker-${found[chosen].key}` : undefined}
          placeholder={t('picker.label')}
          autoComplete="off"
          maxLength={60}
          value={typed}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen(0);
          }}
        />
        <div id="dispatch-picker" role="listbox" aria-label={t('trip.vehicle')}>
          {found.map((lane, index) => (
            <div
              key={lane.key}
              id={`dispatch-picker-${lane.key}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              onClick={() => onChoose(lane)}
              onKeyDown={onKeyDown}
            >
              <strong>{nameOf(lane)}</strong>
              {lane.kind === 'free' && <span>{t('board.free')}</span>}
            </div>
          ))}
        </div>
        {found.length === 0 && <p className={styles['hint']}>{t('picker.none')}</p>}
      </div>
    </SidePanel>
  );
}
