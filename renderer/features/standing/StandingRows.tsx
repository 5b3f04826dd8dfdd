import { useTranslation } from 'react-i18next';
import type { StandingRow } from '../../../shared/contract/standing.ts';
import { standingTones } from '../../components/standing.ts';
import { StateTag } from '../../components/StateTag.tsx';
import { Time } from '../../components/Time.tsx';
import { useNow } from '../../components/useNow.ts';
import { usePersonName } from '../../components/usePersonName.ts';
import styles from './standing.module.css';

interface RowsProps {
  readonly rows: readonly StandingRow[];
  readonly chosen: string | undefined;
  readonly onChoose: (userId: string) => void;
}

const columns = ['name', 'roles', 'state', 'until', 'reason'] as const;
/** From here on the end of a term is near. */
const nearMs = 30 * 24 * 3_600_000;

export function StandingRows({ rows, chosen, onChoose }: RowsProps) {
  const { t } = useTranslation('standing');
  return (
    <div role="table" aria-label={t('title')} className={styles['box']}>
      <div role="row" className={`${styles['row']} ${styles['head']}`}>
        {columns.map((column) => (
          <span key={column} role="columnheader">
            {t(`column.${column}`)}
          </span>
        ))}
      </div>
      {rows.map((row) => (
        <Row key={row.userId} row={row} chosen={row.userId === chosen} onChoose={() => onChoose(row.userId)} />
      ))}
    </div>
  );
}

function Row({
  row,
  chosen,
  onChoose,
}: {
  readonly row: StandingRow;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}) {
  const { t } = useTranslation(['standing', 'people']);
  const nameOf = usePersonName();
  const now = useNow();
  const { userName, roles, standing, ground } = row;
  const { state, until, reason } = standing;
  const near = state === 'onDuty' && until !== null && until - now < nearMs;
  const why = reason || (ground && state === 'onDuty' ? t(`ground.${ground}`) : '');
  return (
    <div role="row" className={styles['row']} data-card aria-current={chosen} tabIndex={0} onFocus={onChoose}>
      <span role="cell">
        {nameOf(row)} <small>{userName}</small>
      </span>
      <span role="cell">{roles.map((role) => t(`people:role.${role}`)).join(t('people:listComma'))}</span>
      <span role="cell">
        <StateTag tone={standingTones[state]}>{t(`state.${state}`)}</StateTag>
      </span>
      <span role="cell" data-tone={state === 'expired' ? 'late' : near ? 'soon' : undefined}>
        {until === null ? state === 'onDuty' && t('list.noEnd') : <Time at={until} show="full" />}
      </span>
      <span role="cell" title={why}>
        {why}
      </span>
    </div>
  );
}
