import type { Row, Style } from 'exceljs';

/** What cells of a column have in common; for a whole sheet, always the same object. */
export type ColumnStyle = Partial<Style>;

/**
 * Hands a row of a streamed sheet on. The writer makes the text of a style once an object, and would give each cell an object
 * of its own: of a long list most of the time and of the memory went there.
 */
export function commitRow(row: Row, styles: readonly ColumnStyle[]): void {
  row.eachCell({ includeEmpty: true }, (cell, column) => {
    const style = styles[column - 1];
    if (style) cell.style = style;
  });
  row.commit();
}
