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

/** One deduction; that of a decided claim is what was decided, and only its words are written here. */
export function DeductionRow({ row, wrong, onRow, onRemove }: DeductionRowProps) {
  const { t } = useTranslation('settlement');
  const decided = row.claimId !== null;
  return (
    <div className={styles['rowLine']} data-kind="deduction" data-line>
      <select
        aria-label={t('deductions.kind')}
        value={row.kind}
        disabled={decided}
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
        disabled={decided}
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
        disabled={decided}
        maxLength={20}
        inputMode="decimal"
        data-numeric
        aria-invalid={wrong.length > 0}
        onChange={({ target }) => onRow({ amount: target.value })}
      />
      <Button aria-label={t('deductions.remove')} icon={<DeleteOutlined />} disabled={decided} onClick={onRemove} />
      {wrong.map((text) => (
        <p key={text} className={styles['wrong']} role="alert">
          {text}
        </p>
      ))}
    </div>
  );
}
