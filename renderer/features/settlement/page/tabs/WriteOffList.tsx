import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Statement } from '../../../../../shared/contract/settlement-schemas.ts';
import { queries } from '../../../../api/client.ts';
import { useMay } from '../../../../api/session.ts';
import { Money } from '../../../../components/quantities.tsx';
import { StateTag } from '../../../../components/StateTag.tsx';
import { Time } from '../../../../components/Time.tsx';
import { useKeptName } from '../../../../components/useKeptName.ts';
import { HeldReasonPanel } from '../../panels/HeldReasonPanel.tsx';
import { useTaken } from '../../useTaken.ts';
import styles from '../page.module.css';

type WriteOff = Statement['writeOffs'][number];

/** What was given up, by whom and why; who may give up may also take it back (7.3.1). */
export function WriteOffList({ writeOffs }: { readonly writeOffs: readonly WriteOff[] }) {
  const [asked, setAsked] = useState<WriteOff | null>(null);
  return (
    <>
      <ul className={styles['list']}>
        {writeOffs.map((writeOff) => (
          <WriteOffLine key={writeOff.id} writeOff={writeOff} onTakeBack={() => setAsked(writeOff)} />
        ))}
      </ul>
      {asked && <TakeBackPanel writeOff={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

interface WriteOffLineProps {
  readonly writeOff: WriteOff;
  readonly onTakeBack: () => void;
}

function WriteOffLine({ writeOff, onTakeBack }: WriteOffLineProps) {
  const { t } = useTranslation('settlement');
  const may = useMay();
  const keptName = useKeptName();
  const { fen, reason, at, byId, byName, takenBack } = writeOff;
  return (
    <li>
      <div className={styles['line']}>
        <strong>
          <Money fen={fen} />
        </strong>
        <span>{reason}</span>
        <span className={styles['small']}>
          {keptName(byId, byName)} <Time at={at} show="near" />
        </span>
        {takenBack && <StateTag tone="open">{t('payment.takenBack')}</StateTag>}
        {!takenBack && may('settlement.writeOff') && (
          <span className={styles['acts']}>
            <Button onClick={onTakeBack}>{t('do.takeBack')}</Button>
          </span>
        )}
      </div>
      {takenBack && (
        <p className={styles['small']}>
          {keptName(takenBack.byId, takenBack.byName)}: {takenBack.reason}
        </p>
      )}
    </li>
  );
}

interface TakeBackPanelProps {
  readonly writeOff: WriteOff;
  readonly onClose: () => void;
}

function TakeBackPanel({ writeOff: { id, fen, reason }, onClose }: TakeBackPanelProps) {
  const { t } = useTranslation('settlement');
  return (
    <HeldReasonPanel
      name={`takeBackWriteOff ${id}`}
      title={t('writeOff.takeBackTitle')}
      text={t('writeOff.takeBackText')}
      act={t('do.takeBack')}
      danger
      toInput={(why) => ({ id, reason: why })}
      options={queries.settlement.payments.takeBackWriteOff.mutationOptions({ onSuccess: useTaken(onClose) })}
      onClose={onClose}
    >
      <p>
        <Money fen={fen} /> · {reason}
      </p>
    </HeldReasonPanel>
  );
}
