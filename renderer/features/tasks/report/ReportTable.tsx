import { useTranslation } from 'react-i18next';
import type { ComplianceRow } from '../../../../shared/contract/task-schemas.ts';
import { idPattern } from '../../../../shared/lib/ids.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { useLengthText } from '../DueTag.tsx';
import { totalLine } from './report-filter.ts';
import type { Figure, Group, ReportSearch } from './report-search.ts';
import styles from './report.module.css';
import { clauseTexts, useLineNames } from './useLineNames.ts';

interface ReportTableProps {
  readonly by: Group;
  readonly rows: readonly ComplianceRow[];
  readonly total: ComplianceRow;
  readonly onChange: (change: ReportSearch) => void;
}

const figures = ['met', 'late', 'open', 'notApplicable', 'running', 'cancelled'] as const satisfies readonly Figure[];

export function ReportTable({ by, rows, total, onChange }: ReportTableProps) {
  const { t } = useTranslation('duties');
  const columns = [
    by,
    'fellDue',
    'rate',
    'met',
    'late',
    'lateBy',
    'open',
    'notApplicable',
    'running',
    'cancelled',
  ] as const;
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']} aria-label={t('report.title')}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`report.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.key} by={by} row={row} onChange={onChange} />
          ))}
        </tbody>
        <tfoot>
          <Line by={by} row={{ ...total, key: totalLine }} onChange={onChange} />
        </tfoot>
      </table>
    </div>
  );
}

interface LineProps {
  readonly by: Group;
  readonly row: ComplianceRow;
  readonly onChange: (change: ReportSearch) => void;
}

function Line({ by, row, onChange }: LineProps) {
  const { t } = useTranslation('duties');
  const name = useLineNames(by)(row);
  const figure = (verdict: Figure) => {
    const count = row[verdict];
    if (count === 0) return <span className="faint">0</span>;
    const label = `${name} · ${t('report.figure', { what: t(`report.column.${verdict}`), count })}`;
    return (
      <button type="button" aria-label={label} onClick={() => onChange({ line: row.key, figure: verdict })}>
        {count}
      </button>
    );
  };
  const [met, late, ...rest] = figures;
  return (
    <tr>
      <th scope="row">
        <LineName by={by} row={row} name={name} onChange={onChange} />
      </th>
      <td className="num">{row.fellDue}</td>
      <td className="num">
        <Rate row={row} />
      </td>
      <td className="num">{figure(met)}</td>
      <td className="num" data-tone={row.late > 0 ? 'late' : undefined}>
        {figure(late)}
      </td>
      <td className="num">
        <LateBy row={row} />
      </td>
      {rest.map((verdict) => (
        <td key={verdict} className="num" data-tone={verdict === 'open' && row.open > 0 ? 'late' : undefined}>
          {figure(verdict)}
        </td>
      ))}
    </tr>
  );
}

interface LineNameProps extends LineProps {
  readonly name: string;
}

/** Leads on: from a clause to the people who had it, from a person or client to the clauses. */
function LineName({ by, row: { key }, name, onChange }: LineNameProps) {
  const { t } = useTranslation('duties');
  const language = useLanguage();
  const texts = by === 'clause' ? clauseTexts(key) : null;
  const further = furtherOf(by, key);
  const first = language === 'en' ? 'en' : 'zh';
  const second = first === 'en' ? 'zh' : 'en';
  return (
    <>
      {further ? (
        <button
          type="button"
          title={t(by === 'clause' ? 'report.drill' : 'report.drillClause', { name })}
          onClick={() => onChange(further)}
        >
          {name}
        </button>
      ) : (
        name
      )}
      {texts && (
        <span className={styles['clause']}>
          <span>{texts[first]}</span>
          <small lang={second === 'zh' ? 'zh-CN' : 'en'}>{texts[second]}</small>
        </span>
      )}
    </>
  );
}

function furtherOf(by: Group, key: string): ReportSearch | null {
  if (key === totalLine) return null;
  if (by === 'clause') return { clause: key, by: 'person' };
  if (!idPattern.test(key)) return null;
  return by === 'person' ? { person: key, by: undefined } : { customer: key, by: undefined };
}

/** A share says of how many it is one. */
function Rate({ row: { met, fellDue } }: { readonly row: ComplianceRow }) {
  const { t } = useTranslation('duties');
  if (fellDue === 0) return <span className="faint">–</span>;
  const rate = (Math.floor((met / fellDue) * 1_000) / 10).toFixed(1);
  return (
    <>
      {t('report.rate', { rate })} <small className="faint">{t('report.of', { number: fellDue })}</small>
    </>
  );
}

function LateBy({ row }: { readonly row: ComplianceRow }) {
  const { t } = useTranslation('duties');
  const lengthText = useLengthText();
  if (row.late === 0) return <span className="faint">–</span>;
  return t('report.lateBy', { median: lengthText(row.lateMedianMs), worst: lengthText(row.lateWorstMs) });
}
