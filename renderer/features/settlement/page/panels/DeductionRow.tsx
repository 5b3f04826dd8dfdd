import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { deductionKinds } from '../../../../../shared/domain/settlement/values.ts';
import { DeleteOutlined } from '../../../../components/icons.tsx';
import styles from '../page.module.css';
import type { TypedDeduction } from './typed-deductions.ts';

interface DeductionRowProps {
  readonly row: TypedDeduction;
  readonly wrong: readonly string[];
  readonly onRow: (patch: Partial<TypedDeduction>) => void;
  readonly onRemove: () => void;
}

/** One deduction; that of a decided claim keeps its claim. */
export function DeductionRow({ row, wrong, onRow, onRemove }: DeductionRowProps) {
  const { t } = useTranslation('settlement');
  return (
    <div className={styles['rowLine']} data-kind="deduction" data-line>
      <select
        aria-label={t('deductions.kind')}
        value={row.kind}
        disabled={row.claimId !== null}
        onChange={({ target }) => {
          const kind = deductionKinds.find((one) => one === target.value);
          if (kind) onRow({ kind });
        }}
      >
        {deductionKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`deduction.${kind}`)}
          </option>
        ))}
      </select>
      <input
        aria-label={t('deductions.order')}
        value={row.orderNumber}
        maxLength={40}
        onChange={({ target }) => onRow({ orderNumber: target.value, orderId: null })}
      />
      <input
        aria-label={t('deductions.text')}
        value={row.text}
        maxLength={500}
        onChange={({ target }) => onRow({ text: target.value })}
      />
      <input
        aria-label={t('deductions.amount')}
        value={row.amount}
        maxLength={20}
        inputMode="decimal"
        data-numeric
        aria-invalid={wrong.length > 0}
        onChange={({ target }) => onRow({ amount: target.value })}
      />
      <Button aria-label={t('deductions.remove')} icon={<DeleteOutlined />} onClick={onRemove} />
      {wrong.map((text) => (
        <p key={text} className={styles['wrong']} role="alert">
          {text}
        </p>
      ))}
    </div>
  );
}
