import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { desktopState, type DesktopState } from './desktop.ts';
import styles from './tray.module.css';

/** In a browser the person says once whether messages may also come on the desktop. */
export function AskDesktop() {
  const { t } = useTranslation('tasks');
  const [state, setState] = useState<DesktopState>(desktopState);
  if (state !== 'ask') return null;
  const ask = async () => {
    await Notification.requestPermission();
    setState(desktopState());
  };
  return (
    <div className={styles['ask']}>
      <span>{t('alerts.desktop')}</span>
      <button type="button" onClick={() => void ask()}>
        {t('alerts.desktopYes')}
      </button>
    </div>
  );
}
