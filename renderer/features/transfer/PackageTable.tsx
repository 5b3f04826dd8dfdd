import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TransferPackage } from '../../../shared/contract/transfer.ts';
import { queries } from '../../api/client.ts';
import { sizeText } from '../../components/size-text.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Time } from '../../components/Time.tsx';
import { savePackage } from './save-package.ts';
import styles from './transfer.module.css';

interface PackageTableProps {
  readonly packages: readonly TransferPackage[];
  readonly onChanged: () => unknown;
}

/** The files that were written on this workstation, newest first. */
export function PackageTable({ packages, onChanged }: PackageTableProps) {
  const { t } = useTranslation('transfer');
  const [percent, setPercent] = useState(0);
  const save = useMutation({ mutationFn: (one: TransferPackage) => savePackage(one, setPercent) });
  const remove = useMutation(queries.transfer.remove.mutationOptions({ onSuccess: onChanged }));
  if (packages.length === 0) return <p className={styles['text']}>{t('none')}</p>;
  return (
    <>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('column.file')}</th>
            <th scope="col">{t('column.size')}</th>
            <th scope="col">{t('column.at')}</th>
            <th scope="col">{t('column.acts')}</th>
          </tr>
        </thead>
        <tbody>
          {packages.map((one) => (
            <tr key={one.file}>
              <td className="num">{one.file}</td>
              <td className="num">{sizeText(one.size)}</td>
              <td>
                <Time at={one.at} />
              </td>
              <td className={styles['line']}>
                <Button size="small" disabled={save.isPending} onClick={() => save.mutate(one)}>
                  {save.isPending && save.variables.file === one.file ? t('saving', { percent }) : t('save')}
                </Button>
                <Button size="small" disabled={save.isPending} onClick={() => remove.mutate({ file: one.file })}>
                  {t('remove')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ProblemNote error={save.error ?? remove.error} />
    </>
  );
}
