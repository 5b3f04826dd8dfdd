import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { termsLimits } from '../../../shared/domain/settlement/terms.ts';
import { DeleteOutlined, PlusOutlined } from '../../components/icons.tsx';
import { focusLastLine } from './focus.ts';
import styles from './page/page.module.css';

export interface Recipient {
  readonly name: string;
  readonly address: string;
}

interface RecipientRowsProps {
  readonly rows: readonly Recipient[];
  /** What is wrong with an address, by its place. */
  readonly wrong: (at: number) => string | undefined;
  readonly onRows: (rows: readonly Recipient[]) => void;
}

/** Where statements go: name and address a line. */
export function RecipientRows({ rows, wrong, onRows }: RecipientRowsProps) {
  const { t } = useTranslation('settlement');
  const put = (at: number, patch: Partial<Recipient>) =>
    onRows(rows.map((row, index) => (index === at ? { ...row, ...patch } : row)));
  return (
    <div className={styles['rows']}>
      <div className={styles['rowHead']} data-kind="recipient">
        <span>{t('field.recipientName')}</span>
        <span>{t('field.recipientAddress')}</span>
      </div>
      {rows.map((row, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a recipient is known by nothing but its place
        <div key={at} className={styles['rowLine']} data-kind="recipient" data-line>
          <input
            aria-label={t('field.recipientName')}
            value={row.name}
            maxLength={termsLimits.name}
            onChange={({ target }) => put(at, { name: target.value })}
          />
          <input
            aria-label={t('field.recipientAddress')}
            value={row.address}
            maxLength={termsLimits.address}
            aria-invalid={wrong(at) !== undefined}
            onChange={({ target }) => put(at, { address: target.value })}
          />
          <Button
            aria-label={t('field.removeRecipient')}
            icon={<DeleteOutlined />}
            onClick={() => onRows(rows.filter((_, index) => index !== at))}
          />
          {wrong(at) && (
            <p className={styles['wrong']} role="alert">
              {wrong(at)}
            </p>
          )}
        </div>
      ))}
      <div>
        <Button
          icon={<PlusOutlined />}
          disabled={rows.length >= termsLimits.recipients}
          onClick={() => {
            onRows([...rows, { name: '', address: '' }]);
            focusLastLine();
          }}
        >
          {t('field.addRecipient')}
        </Button>
      </div>
    </div>
  );
}
