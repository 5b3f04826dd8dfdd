import { useTranslation } from 'react-i18next';
import type { CountedMonth } from '../../../../shared/contract/summaries.ts';
import { rowName } from '../../../../shared/domain/reports/row-words.ts';
import { linkParts } from '../../../../shared/domain/summaries/links.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import type { FigureSearch } from '../search.ts';
import styles from '../summaries.module.css';

interface LinksTableProps extends Pick<CountedMonth, 'links'> {
  /** `null` where the duties behind them were not kept. */
  readonly onFigure: ((shown: FigureSearch) => void) | null;
}

/** Links that failed the customer: by clause and department, how often late and how often not at all (chapter 8). */
export function LinksTable({ links, onFigure }: LinksTableProps) {
  const { t } = useTranslation('reports');
  const translate = useTranslate();
  if (links.length === 0) return null;
  const nameOf = (key: string) =>
    rowName('links', key)
      .map((part) => ('key' in part ? translate(part.key) : part.text))
      .join(' ');
  return (
    <table className={styles['table']} aria-label={t('table.links')}>
      <thead>
        <tr>
          <th scope="col">{t('table.links')}</th>
          {linkParts.map((part) => (
            <th key={part} scope="col">
              {t(`column.${part}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {links.map(({ key, cells }) => (
          <tr key={key}>
            <th scope="row">{nameOf(key)}</th>
            {linkParts.map((part, index) => (
              <td key={part} className="num">
                <Cell
                  n={cells[index] ?? 0}
                  what={`${nameOf(key)} · ${t(`column.${part}`)}`}
                  onOpen={onFigure && (() => onFigure({ link: key, part }))}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly n: number;
  readonly what: string;
  readonly onOpen: (() => void) | null;
}

function Cell({ n, what, onOpen }: CellProps) {
  const { t } = useTranslation('summaries');
  if (n === 0 || !onOpen) return <span className={n === 0 ? 'faint' : undefined}>{n}</span>;
  return (
    <button type="button" aria-label={t('page.open', { what, count: n })} onClick={onOpen}>
      {n}
    </button>
  );
}
