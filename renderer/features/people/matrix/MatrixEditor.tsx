import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { defaultPermissionMatrix } from '../../../../shared/domain/people/default-permissions.ts';
import { api } from '../../../api/client.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { asInput, cellsChanged, type Matrix, withCell } from './matrix.ts';
import styles from './Matrix.module.css';
import { MatrixTable } from './MatrixTable.tsx';

interface Stored {
  readonly matrix: Matrix;
  readonly version: number;
}

/** The matrix under edit; nothing counts before it is saved. */
export function MatrixEditor({ stored }: { readonly stored: Stored }) {
  const { t } = useTranslation(['people', 'common']);
  const [base, setBase] = useState(stored);
  const [matrix, setMatrix] = useState<Matrix>(stored.matrix);
  const changed = cellsChanged(base.matrix, matrix);
  const take = (next: Stored) => {
    setBase(next);
    setMatrix(next.matrix);
  };
  // Another administrator's change is taken over while nothing is edited here.
  if (stored.version > base.version && changed === 0) take(stored);
  const save = useMutation({
    mutationFn: () => api.people.saveMatrix({ matrix: asInput(matrix), version: base.version }),
    onSuccess: () => {
      setBase({ matrix, version: base.version + 1 });
      toast('done', t('matrix.saved'));
    },
  });
  useShortcut('ctrl+s', () => save.mutate(), { enabled: changed > 0 && !save.isPending });
  return (
    <>
      <div className={styles['bar']}>
        <p>{t('matrix.text')}</p>
        <span role="status">{changed > 0 ? t('matrix.changed', { count: changed }) : t('matrix.unchanged')}</span>
        <Button disabled={changed === 0} onClick={() => take(stored)}>
          {t('matrix.undo')}
        </Button>
        <Button onClick={() => setMatrix(defaultPermissionMatrix)}>{t('matrix.defaults')}</Button>
        <Button type="primary" disabled={changed === 0} loading={save.isPending} onClick={() => save.mutate()}>
          {t('common:save')}
        </Button>
      </div>
      <ProblemNote error={save.error} />
      <MatrixTable
        matrix={matrix}
        base={base.matrix}
        onToggle={(role, permission) => setMatrix((now) => withCell(now, role, permission))}
      />
    </>
  );
}
