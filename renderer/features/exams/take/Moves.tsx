import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../../components/Kbd.tsx';
import styles from '../exams.module.css';
import type { Saving } from './answer-keeper.ts';

interface MovesProps {
  readonly at: number;
  readonly last: number;
  readonly saving: Saving;
  readonly onGo: (place: number) => void;
  readonly onHand: () => void;
}

/** On, back, and handing in; beside them whether the app has what was answered. */
export function Moves({ at, last, saving, onGo, onHand }: MovesProps) {
  const { t } = useTranslation('exams');
  return (
    <>
      <div className={styles['moves']}>
        <Button disabled={at === 0} onClick={() => onGo(at - 1)}>
          {t('take.previous')} <Kbd keys="left" />
        </Button>
        <Button disabled={at === last} onClick={() => onGo(at + 1)}>
          {t('take.next')} <Kbd keys="enter" />
        </Button>
        <span role="status" className="faint" data-tone={saving === 'failed' ? 'late' : undefined}>
          {t(saving === 'failed' ? 'take.notSaved' : `take.${saving}`)}
        </span>
        <Button type="primary" onClick={onHand}>
          {t('take.hand')} <Kbd keys="ctrl+enter" onColour />
        </Button>
      </div>
      <p className={styles['keys']}>
        {t('take.keysChoose')} · {t('take.keys')}
      </p>
    </>
  );
}
