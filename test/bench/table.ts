import type { Figure } from './figure.ts';

type Print = (line: string) => void;

/** The figures for people, and below them what explains those that miss their goal. */
export function printTable(
  figures: readonly Figure[],
  explanations: readonly { readonly title: string; readonly lines: readonly string[] }[],
  print: Print,
): void {
  const rows = figures.map(({ name, value, unit, baseline, ratio, target, met }) => [
    name,
    `${value} ${unit}`,
    baseline === null ? '' : `${baseline} ${unit}`,
    ratio === null ? '' : `${ratio}x`,
    target ?? '',
    met === null ? '' : met ? 'met' : 'MISSED',
  ]);
  const heads = ['figure', 'value', 'baseline', 'ratio', 'target', ''];
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  print('');
  print(line(heads));
  for (const row of rows) print(line(row));
  for (const { title, lines } of explanations) {
    print('');
    print(title);
    for (const text of lines) print(`  ${text}`);
  }
  const judged = figures.filter(({ met }) => met !== null);
  const missed = judged.filter(({ met }) => met === false);
  print('');
  print(
    `${judged.length - missed.length} of ${judged.length} goals met${missed.length > 0 ? `, missed: ${missed.map(({ name }) => name).join('; ')}` : ''}`,
  );
}
