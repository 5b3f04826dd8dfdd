import { useTranslation } from 'react-i18next';
import type { Vehicle } from '../../../../shared/contract/dispatch.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Volume, Weight } from '../../../components/quantities.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import styles from './fleet.module.css';

interface VehicleTableProps {
  readonly rows: readonly Vehicle[] | undefined;
  readonly like: (row: Vehicle) => boolean;
  readonly nameOf: (driverId: string | null) => string;
  /** `null` for whoever only reads. */
  readonly onEdit: ((vehicle: Vehicle) => void) | null;
}

export function VehicleTable({ rows, like, nameOf, onEdit }: VehicleTableProps) {
  const { t } = useTranslation('dispatch');
  if (!rows) return null;
  if (rows.length === 0) return <EmptyState title={t('fleet.noVehicles')} text={t('fleet.noVehiclesText')} />;
  const shown = rows.filter(like);
  if (shown.length === 0) return <EmptyState title={t('fleet.noneFound')} />;
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          {(['plate', 'type', 'grams', 'cm3', 'ownership', 'usualDriver', 'remarks'] as const).map((name) => (
            <th key={name}>{t(`fleet.${name}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((vehicle) => (
          <tr key={vehicle.id}>
            <td>
              {onEdit ? (
                <button type="button" onClick={() => onEdit(vehicle)}>
                  {vehicle.plate}
                </button>
              ) : (
                vehicle.plate
              )}{' '}
              {!vehicle.active && <StateTag tone="open">{t('fleet.inactive')}</StateTag>}
            </td>
            <td>{t(`vehicle.${vehicle.type}`)}</td>
            <td>
              <Weight grams={vehicle.grams || null} />
            </td>
            <td>
              <Volume cm3={vehicle.cm3 || null} />
            </td>
            <td>{t(vehicle.subcontracted ? 'board.subcontracted' : 'board.own')}</td>
            <td>{nameOf(vehicle.driverId)}</td>
            <td>{vehicle.remarks}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
