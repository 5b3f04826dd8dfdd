import { useTranslation } from 'react-i18next';
import type { Order } from '../../../../shared/contract/orders.ts';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { Time } from '../../../components/Time.tsx';
import { useMergeValueText } from '../form/merge-text.ts';
import { FormReading } from '../review/FormReading.tsx';
import { ReadingContext } from '../review/reading.ts';
import { useFieldName } from '../useOrderTexts.ts';
import { type Difference, differencesOf } from './differences.ts';
import styles from './order.module.css';

interface RevisionPanelProps {
  readonly order: Order;
  readonly revision: number;
  readonly onClose: () => void;
}

/** A revision as it was confirmed, with what it changed marked at its place and listed above. */
export function RevisionPanel({ order, revision, onClose }: RevisionPanelProps) {
  const { t } = useTranslation('orders');
  const shown = order.revisions.find((one) => one.revision === revision);
  const before = order.revisions.find((one) => one.revision === revision - 1);
  const valueText = useMergeValueText();
  if (!shown) return null;
  const differences = before ? differencesOf(before.form, shown.form) : [];
  const byPath = new Map(differences.map((difference) => [difference.path, difference]));
  const markOf = (path: string) => {
    const difference = byPath.get(path);
    return difference && { kind: 'changed' as const, text: `${t('order.was')} ${valueText(path, difference.was)}` };
  };
  return (
    <SidePanel title={`${order.number} ${t('order.revision', { revision })}`} wide onClose={onClose}>
      <p className={styles['hint']}>
        {shown.byName} <Time at={shown.at} /> {shown.reason && t('event.because', { reason: shown.reason })}
      </p>
      {before && <DifferenceTable differences={differences} against={before.revision} />}
      <ReadingContext value={{ markOf }}>
        <FormReading form={shown.form} customerName={order.customerName} />
      </ReadingContext>
    </SidePanel>
  );
}

interface DifferenceTableProps {
  readonly differences: readonly Difference[];
  readonly against: number;
}

function DifferenceTable({ differences, against }: DifferenceTableProps) {
  const { t } = useTranslation(['orders', 'common']);
  const fieldName = useFieldName();
  const valueText = useMergeValueText();
  return (
    <table className={styles['differences']}>
      <caption>{t('orders:order.against', { revision: against })}</caption>
      <thead>
        <tr>
          <th>{t('common:merge.field')}</th>
          <th>{t('orders:order.was')}</th>
          <th>{t('orders:order.now')}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ path, was, now }) => (
          <tr key={path}>
            <th scope="row">{fieldName(path)}</th>
            <td>
              <del>{valueText(path, was)}</del>
            </td>
            <td>
              <ins>{valueText(path, now)}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
