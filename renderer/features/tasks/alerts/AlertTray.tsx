import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { CloseOutlined } from '../../../components/icons.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { AlertList } from './AlertList.tsx';
import { AskDesktop } from './AskDesktop.tsx';
import styles from './tray.module.css';
import { SoundChoice } from './SoundChoice.tsx';
import { toggleTray } from './tray-state.ts';

/** The alerts beside whatever page is open: it can be worked on, or left, at any time. */
export function AlertTray() {
  const { t } = useTranslation('tasks');
  const box = useRef<HTMLElement>(null);
  const read = useQuery(queries.tasks.alerts.mine.queryOptions());
  useEffect(() => box.current?.focus(), []);
  const close = () => {
    toggleTray(false);
    document.getElementById('alert-bell')?.focus();
  };
  return (
    <aside
      ref={box}
      className={styles['tray']}
      tabIndex={-1}
      aria-label={t('alerts.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <header>
        <h2>{t('alerts.title')}</h2>
        <button type="button" onClick={close} aria-label={t('alerts.close')} title={t('alerts.close')}>
          <Kbd keys="escape" /> <CloseOutlined />
        </button>
      </header>
      <AskDesktop />
      <SoundChoice />
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.isPending && <SkeletonRows rows={4} columns={1} />}
      {read.data?.length === 0 && <p className={styles['none']}>{t('alerts.none')}</p>}
      {read.data && read.data.length > 0 && <AlertList alerts={read.data} onGo={() => toggleTray(false)} />}
    </aside>
  );
}
