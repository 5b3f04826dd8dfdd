import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../../../shared/contract/customers.ts';
import { codeText } from '../../../api/errors.ts';
import { StateTag, type Tone } from '../../../components/StateTag.tsx';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import styles from './import.module.css';

interface PreviewTableProps {
  readonly preview: ImportPreview;
  readonly onRun: () => void;
  readonly onAgain: () => void;
}

type Action = ImportPreview['rows'][number]['action'];
const tones: Readonly<Record<Action, Tone>> = { error: 'late', create: 'done', update: 'underWay', unchanged: 'open' };
const order = ['error', 'create', 'update', 'unchanged'] as const;

/** What each row would do, faulty ones first; running is offered only when there are none. */
export function PreviewTable({ preview, onRun, onAgain }: PreviewTableProps) {
  const { t } = useTranslation('customers');
  const { counts, rows, rowsTotal } = preview;
  const writes = counts.create + counts.update > 0;
  return (
    <div className={styles['box']}>
      <div className={styles['summary']}>
        <strong>{preview.fileName}</strong>
        <span>{t('import.rows', { count: rowsTotal })}</span>
        {order.map((action) => (
          <StateTag key={action} tone={counts[action] > 0 ? tones[action] : 'open'}>
            {t(`import.count.${action}`)} {counts[action]}
          </StateTag>
        ))}
        <div className={styles['acts']}>
          <Button onClick={onAgain}>{t('import.again')}</Button>
          {counts.error === 0 && writes && (
            <Button type="primary" onClick={onRun}>
              {t('import.run')}
            </Button>
          )}
        </div>
      </div>
      <p className={styles['verdict']} data-tone={counts.error > 0 ? 'late' : 'done'} role="status">
        {counts.error > 0
          ? t('import.blocked', { count: counts.error })
          : writes
            ? t('import.ready')
            : t('import.nothingNew')}
        {rows.length < rowsTotal && ` ${t('import.shown', { shown: rows.length })}`}
      </p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('import.row')}</th>
            <th scope="col">{t('list.code')}</th>
            <th scope="col">{t('list.name')}</th>
            <th scope="col">{t('list.mark')}</th>
            <th scope="col">{t('import.problem')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PreviewRow key={row.row} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PreviewRow({ row }: { readonly row: ImportPreview['rows'][number] }) {
  const { t } = useTranslation('customers');
  const translate = useTranslate();
  return (
    <tr>
      <td className="num">{row.row}</td>
      <td className="num">{row.code}</td>
      <td>{row.nameZh}</td>
      <td>
        <StateTag tone={tones[row.action]}>{t(`import.count.${row.action}`)}</StateTag>
      </td>
      <td>
        {row.issues.map(({ column, code, value }) => (
          <div key={`${column} ${code}`}>
            <strong>{t(`column.${column}` as 'column.code')}</strong> {codeText(code, {}, translate)}{' '}
            {value !== '' && <span className="faint">{t('import.value', { value })}</span>}
          </div>
        ))}
      </td>
    </tr>
  );
}
