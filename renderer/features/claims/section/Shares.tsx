import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { bearers } from '../../../../shared/domain/claims/values.ts';
import { DeleteOutlined, PlusOutlined } from '../../../components/icons.tsx';
import { ChoiceInput, TextInput } from '../../../components/PanelForm.tsx';
import styles from '../claims.module.css';
import type { TypedShare } from './typed-decision.ts';

interface SharesProps {
  readonly shares: readonly TypedShare[];
  readonly wrong: (path: string) => string | undefined;
  readonly onChange: (shares: readonly TypedShare[]) => void;
}

const most = 20;

/** Who bears how much, a line each. */
export function Shares({ shares, wrong, onChange }: SharesProps) {
  const { t } = useTranslation('claims');
  const put = (at: number, patch: Partial<TypedShare>) =>
    onChange(shares.map((share, index) => (index === at ? { ...share, ...patch } : share)));
  return (
    <>
      {shares.map((share, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a share is known by nothing but its place
        <div key={at} className={styles['share']}>
          <ChoiceInput
            label={t('decide.bearer')}
            value={share.bearer}
            names={bearers}
            text={(bearer) => t(`bearer.${bearer}`)}
            onValue={(bearer) => put(at, { bearer })}
          />
          <TextInput
            label={t('decide.bearerName')}
            value={share.name}
            most={120}
            wrong={wrong(`shares.${at}.name`)}
            onValue={(name) => put(at, { name })}
          />
          <TextInput
            label={t('decide.share')}
            value={share.amount}
            most={20}
            wrong={wrong(`shares.${at}.fen`)}
            onValue={(amount) => put(at, { amount })}
          />
          <Button
            aria-label={t('decide.removeShare')}
            icon={<DeleteOutlined />}
            onClick={() => onChange(shares.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <div>
        <Button
          icon={<PlusOutlined />}
          disabled={shares.length >= most}
          onClick={() => onChange([...shares, { bearer: 'carrier', name: '', amount: '' }])}
        >
          {t('decide.addShare')}
        </Button>
      </div>
    </>
  );
}
