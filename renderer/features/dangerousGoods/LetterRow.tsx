import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { GoodsLetterRecord } from '../../../shared/contract/dangerous-goods.ts';
import { Time } from '../../components/Time.tsx';
import styles from './dangerousGoods.module.css';
import { LetterState } from './LetterState.tsx';
import { useDay } from './useDay.ts';

interface LetterRowProps {
  readonly letter: GoodsLetterRecord;
  readonly onShow: () => void;
  readonly onWithdraw: (() => void) | undefined;
}

export function LetterRow({ letter, onShow, onWithdraw }: LetterRowProps) {
  const { t } = useTranslation('dangerousGoods');
  const { dayText } = useDay();
  return (
    <li>
      <strong>{t(letter.orderId ? 'letter.forOrder' : 'letter.standing')}</strong>
      <LetterState letter={letter} />
      <span>{t('letter.signed', { name: letter.signedBy, day: dayText(letter.signedOn) })}</span>
      <span className="faint">
        {t('letter.recorded', { name: letter.recordedByName })} <Time at={letter.recordedAt} show="near" />
      </span>
      {letter.revokedAt !== null && (
        <span className="faint">
          {t('letter.because', { name: letter.revokedByName ?? '', reason: letter.revokeReason ?? '' })}
        </span>
      )}
      <span className={styles['rowActs']}>
        <Button type="link" onClick={onShow}>
          {t('letter.show')}
        </Button>
        {onWithdraw && letter.revokedAt === null && (
          <Button type="link" onClick={onWithdraw}>
            {t('letter.withdraw')}
          </Button>
        )}
      </span>
    </li>
  );
}
