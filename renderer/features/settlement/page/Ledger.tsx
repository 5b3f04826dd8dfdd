import { useTranslation } from 'react-i18next';
import type { Statement } from '../../../../shared/contract/settlement-schemas.ts';
import { feeKinds } from '../../../../shared/domain/settlement/values.ts';
import { formatFen } from '../../../../shared/lib/money.ts';
import { Section } from '../../../components/Section.tsx';
import { grouped } from '../../../components/numbers.ts';
import { dayText } from '../../../components/Time.tsx';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import styles from './page.module.css';

/** The sums as they stand below a statement: fees by kind, what is taken off, the amount, the balance. */
export function Ledger({ statement }: { readonly statement: Statement }) {
  const { t } = useTranslation('settlement');
  const language = useLanguage();
  const { totals, firstDay, lastDay } = statement;
  const kinds = feeKinds.filter((kind) => kind === 'freight' || totals.fees[kind] !== 0);
  return (
    <Section title={t('page.sums')}>
      <div className={styles['stack']}>
        <p className={styles['small']}>
          {dayText(firstDay, language)} – {dayText(lastDay, language)}
          <br />
          {t('page.counted', { lines: grouped(totals.lines), held: totals.held })}
        </p>
        <dl className={styles['ledger']}>
          {kinds.map((kind) => (
            <Sum key={kind} label={t(`fee.${kind}`)} fen={totals.fees[kind]} />
          ))}
          <Sum label={t('sum.charges')} fen={totals.charges} strong />
          {totals.onSpot !== 0 && <Sum label={t('sum.onSpot')} fen={-totals.onSpot} />}
          {totals.deductions !== 0 && <Sum label={t('sum.deductions')} fen={-totals.deductions} />}
          <Sum label={t('sum.amount')} fen={totals.amount} strong />
          <Sum label={t('sum.opening')} fen={statement.opening} />
          <Sum label={t('sum.received')} fen={-statement.received} />
          <Sum label={t('sum.closing')} fen={statement.closing} strong />
          {(statement.paid !== 0 || statement.writtenOff !== 0) && (
            <>
              <Sum label={t('sum.paid')} fen={statement.paid} />
              {statement.writtenOff !== 0 && <Sum label={t('sum.writtenOff')} fen={statement.writtenOff} />}
              <Sum label={t('sum.open')} fen={statement.open} strong />
            </>
          )}
        </dl>
      </div>
    </Section>
  );
}

interface SumProps {
  readonly label: string;
  readonly fen: number;
  readonly strong?: boolean;
}

function Sum({ label, fen, strong = false }: SumProps) {
  return (
    <>
      <dt data-sum={strong || undefined}>{label}</dt>
      <dd className="num" data-sum={strong || undefined}>
        {formatFen(Object.is(fen, -0) ? 0 : fen)}
      </dd>
    </>
  );
}
