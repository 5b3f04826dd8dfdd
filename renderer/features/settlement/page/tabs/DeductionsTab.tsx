import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Statement } from '../../../../../shared/contract/settlement-schemas.ts';
import { Kbd } from '../../../../components/Kbd.tsx';
import { Money } from '../../../../components/quantities.tsx';
import { Section } from '../../../../components/Section.tsx';
import type { OnAsk } from '../asked.ts';
import styles from '../page.module.css';

interface DeductionsTabProps {
  readonly statement: Statement;
  readonly onAsk: OnAsk;
}

/** What is taken off, and a balance brought forward. */
export function DeductionsTab({ statement: { deductions, totals, may }, onAsk }: DeductionsTabProps) {
  const { t } = useTranslation('settlement');
  return (
    <Section
      title={t('tab.deductions')}
      flush
      actions={
        may.write && (
          <Button onClick={() => onAsk({ act: 'deductions' })} aria-keyshortcuts="D">
            {t('do.deductions')} <Kbd keys="d" />
          </Button>
        )
      }
    >
      <table className={styles['table']}>
        <thead>
          <tr>
            {(['kind', 'order', 'text', 'amount'] as const).map((name) => (
              <th key={name} data-numeric={name === 'amount' || undefined}>
                {t(`deductions.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {deductions.map(({ kind, claimId, orderId, orderNumber, text, fen }) => (
            <tr key={`${kind} ${claimId ?? ''} ${orderNumber} ${text} ${fen}`}>
              <td>{t(`deduction.${kind}`)}</td>
              <td className="num">
                {orderId === null ? (
                  orderNumber
                ) : (
                  <Link to="/orders/$id" params={{ id: orderId }}>
                    {orderNumber}
                  </Link>
                )}
              </td>
              <td>{text}</td>
              <td data-numeric>
                <Money fen={fen} />
              </td>
            </tr>
          ))}
          <tr>
            <th colSpan={3}>{deductions.length === 0 ? t('deductions.none') : t('sum.deductions')}</th>
            <td data-numeric>
              <Money fen={totals.deductions} />
            </td>
          </tr>
        </tbody>
      </table>
    </Section>
  );
}
