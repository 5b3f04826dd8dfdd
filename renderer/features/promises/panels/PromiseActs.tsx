import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerPromise } from '../../../../shared/contract/promises.ts';
import { openAnywhere } from '../../../components/anywhere.ts';
import { CardAct } from '../../../components/CardAct.tsx';
import styles from '../../../components/cards.module.css';
import { DriverPanel } from './DriverPanel.tsx';
import { ExtendPanel, FinishPanel } from './EndPanels.tsx';
import { KeepPanel } from './KeepPanel.tsx';

type PanelName = 'driver' | 'keep' | 'extend' | 'finish';
const panels = { driver: DriverPanel, keep: KeepPanel, extend: ExtendPanel, finish: FinishPanel } as const;

interface PromiseActsProps {
  readonly promise: CustomerPromise;
  readonly withKeys: boolean;
}

/** The next step of a promise: the driver, the word, more time; after the word, the next one or the end. */
export function PromiseActs({ promise, withKeys }: PromiseActsProps) {
  const { t } = useTranslation('promises');
  const [shown, setShown] = useState<PanelName | null>(null);
  const running = promise.state === 'running';
  const driverFirst = promise.kind === 'lateQuestion' && promise.driver === null;
  const act = (name: PanelName, keys: string, first = false) => (
    <CardAct label={t(`do.${name}`)} keys={keys} withKeys={withKeys} first={first} onAct={() => setShown(name)} />
  );
  const Panel = shown && panels[shown];
  if (!running && promise.followUp !== 'asked') return null;
  return (
    <div className={styles['acts']}>
      {running && driverFirst && act('driver', 'd', true)}
      {running && !driverFirst && act('keep', 'k', true)}
      {running && act('extend', 'm')}
      {!running && (
        <CardAct label={t('do.next')} keys="n" withKeys={withKeys} first onAct={() => promiseNext(promise)} />
      )}
      {!running && act('finish', 'f')}
      {Panel && <Panel promise={promise} onClose={() => setShown(null)} />}
    </div>
  );
}

function promiseNext({ id, person, phone, orderId, noteId, reportId }: CustomerPromise): void {
  openAnywhere({ panel: 'promise', start: { about: { orderId, noteId, reportId }, person, phone, after: id } });
}
