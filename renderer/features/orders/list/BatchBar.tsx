import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderRow } from '../../../../shared/contract/orders.ts';
import { api } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import filters from '../../../components/filters/filters.module.css';
import { toast } from '../../../components/toasts.tsx';
import { useProblemText } from '../../../components/useProblemText.ts';
import { focusGrid } from '../focus.ts';
import { CancelPanel } from '../order/CancelPanel.tsx';
import styles from './list.module.css';
import { useBatch } from './useBatch.ts';

interface BatchBarProps {
  readonly rows: readonly OrderRow[];
  readonly onClear: () => void;
}

/** Acts on the selected rows, and afterwards what became of them. */
export function BatchBar({ rows, onClear }: BatchBarProps) {
  const { t } = useTranslation('orders');
  const may = useMay();
  const batch = useBatch();
  const [asking, setAsking] = useState(false);
  const running = batch.state?.running === true;
  const start = async (act: (row: OrderRow) => Promise<unknown>) => {
    const { done, failures } = await batch.run(rows, act);
    focusGrid();
    if (failures.length > 0) return;
    batch.close();
    toast('done', t('batch.done', { count: done }));
  };
  return (
    <>
      <BatchResult batch={batch} />
      {!running && rows.length > 0 && (
        <>
          <strong>{t('list.selected', { count: rows.length })}</strong>
          {may('printing.operate') && (
            <Button onClick={() => void start((row) => api.printing.reprint({ orderId: row.id }))}>
              {t('batch.reprint')}
            </Button>
          )}
          {may('orders.cancel') && (
            <Button danger onClick={() => setAsking(true)}>
              {t('batch.cancel')}
            </Button>
          )}
          <button type="button" className={filters['clear']} onClick={onClear}>
            {t('list.clearSelection')}
          </button>
        </>
      )}
      {asking && (
        <CancelPanel
          orders={rows}
          onClose={() => setAsking(false)}
          onReason={(reason) => {
            void start(({ id, version }) => api.orders.cancel({ id, version, reason })).then(onClear);
          }}
        />
      )}
    </>
  );
}

function BatchResult({ batch }: { readonly batch: ReturnType<typeof useBatch> }) {
  const { t } = useTranslation('orders');
  const problemText = useProblemText();
  const { state } = batch;
  if (!state) return null;
  const { done, failures, total, running } = state;
  return (
    <div className={styles['batch']} role="status">
      {running ? (
        <>
          <progress max={total} value={done + failures.length} />
          {t('batch.running', { done: done + failures.length, total })}
          <Button onClick={batch.stop}>{t('batch.stop')}</Button>
        </>
      ) : (
        <>
          <span>{t('batch.done', { count: done })}</span>
          <Button onClick={batch.close}>{t('batch.close')}</Button>
        </>
      )}
      {failures.length > 0 && (
        <div className={styles['failures']}>
          <strong>{t('batch.failed', { count: failures.length })}</strong>
          <ul>
            {failures.map((failure) => (
              <li key={failure.id}>
                <Link to="/orders/$id" params={{ id: failure.id }}>
                  {failure.number}
                </Link>{' '}
                {problemText(failure.error)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
