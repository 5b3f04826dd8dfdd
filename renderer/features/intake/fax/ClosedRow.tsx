import type { FaxRow } from '../../../../shared/contract/fax-count.ts';
import { Time } from '../../../components/Time.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import styles from './fax.module.css';
import { CustomerCell, DifferenceCells, OurCells } from './OurNumbers.tsx';

/** A line as it was when the day was closed. */
export function ClosedRow({ row }: { readonly row: FaxRow }) {
  const keptName = useKeptName();
  return (
    <div role="row" className={styles['row']}>
      <CustomerCell row={row} />
      <OurCells row={row} />
      <span role="cell" className="num">
        {row.theirCount ?? '–'}
      </span>
      <DifferenceCells row={row} />
      <span role="cell">{row.toldBy}</span>
      <span role="cell">{row.toldAt !== null && <Time at={row.toldAt} show="near" />}</span>
      <span role="cell">{row.reason}</span>
      <span role="cell">{keptName(row.ownerId, row.ownerName)}</span>
    </div>
  );
}
