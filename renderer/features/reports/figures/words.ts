import { useTranslation } from 'react-i18next';
import {
  type ReportFigureId,
  reportFigureIds,
  type ReportTableId,
  reportTables,
} from '../../../../shared/domain/reports/figures.ts';
import { rowName } from '../../../../shared/domain/reports/row-words.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';

/** What a figure, a row or a share is called, by its tag. */
export function useTagName(): (tag: string) => string {
  const { t } = useTranslation('reports');
  const translate = useTranslate();
  const nameOfRow = useRowName();
  return (tag) => {
    const figure = reportFigureIds.find((one): one is ReportFigureId => one === tag);
    if (figure) return t(`figure.${figure}`);
    const [head = '', ...rest] = tag.split('|');
    const key = rest.join('|');
    const table = reportTables.find((one) => one === head);
    return table ? nameOfRow(table, key) : translate(`kpi:figure.${key}`);
  };
}

export function useRowName(): (table: ReportTableId, key: string) => string {
  const translate = useTranslate();
  return (table, key) =>
    rowName(table, key)
      .map((part) => ('key' in part ? translate(part.key) : part.text))
      .join(' ');
}
