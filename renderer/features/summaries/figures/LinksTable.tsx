import { useTranslation } from 'react-i18next';
import type { CountedMonth } from '../../../../shared/contract/summaries.ts';
import { rowName } from '../../../../shared/domain/reports/row-words.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import styles from '../summaries.module.css';

/** Links that failed the customer: by clause and department, how often late and how often not at all (chapter 8). */
export function LinksTable({ links }: Pick<CountedMonth, 'links'>) {
  const { t } = useTranslation('reports');
  const translate = useTranslate();
  if (links.length === 0) return null;
  return (
    <table className={styles['table']} aria-label={t('table.links')}>
      <thead>
        <tr>
          <th scope="col">{t('table.links')}</th>
          <th scope="col">{t('column.lateDuty')}</th>
          <th scope="col">{t('column.openDuty')}</th>
        </tr>
      </thead>
      <tbody>
        {links.map(({ key, cells: [late = 0, open = 0] }) => (
          <tr key={key}>
            <th scope="row">
              {rowName('links', key)
                .map((part) => ('key' in part ? translate(part.key) : part.text))
                .join(' ')}
            </th>
            <td className="num">{late}</td>
            <td className="num">{open}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
