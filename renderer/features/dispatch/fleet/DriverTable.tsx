import { useTranslation } from 'react-i18next';
import type { Driver } from '../../../../shared/contract/dispatch.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { absencesText } from './absences.ts';
import styles from './fleet.module.css';

interface DriverTableProps {
  readonly rows: readonly Driver[] | undefined;
  readonly like: (row: Driver) => boolean;
  /** `null` for whoever only reads. */
  readonly onEdit: ((driver: Driver) => void) | null;
}

export function DriverTable({ rows, like, onEdit }: DriverTableProps) {
  const { t } = useTranslation('dispatch');
  if (!rows) return null;
  if (rows.length === 0) return <EmptyState title={t('fleet.noDrivers')} text={t('fleet.noDriversText')} />;
  const shown = rows.filter(like);
  if (shown.length === 0) return <EmptyState title={t('fleet.noneFound')} />;
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          {(['name', 'phone', 'absences', 'remarks'] as const).map((name) => (
            <th key={name}>{t(`fleet.${name}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((driver) => (
          <tr key={driver.id}>
            <td>
              {onEdit ? (
                <button type="button" onClick={() => onEdit(driver)}>
                  {driver.name}
                </button>
              ) : (
                driver.name
              )}{' '}
              {!driver.active && <StateTag tone="open">{t('fleet.inactive')}</StateTag>}
            </td>
            <td className="num">{driver.phone}</td>
            <td className="num">{absencesText(driver.absences).replaceAll('\n', ', ')}</td>
            <td>{driver.remarks}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
