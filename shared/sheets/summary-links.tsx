import type { TableRow } from '../domain/reports/counted.ts';
import { rowName } from '../domain/reports/row-words.ts';
import type { Words } from './words.tsx';

/** Links that failed the customer: by clause and department, how often late and how often not at all (chapter 8). */
export function SummaryLinks({ links, words }: { readonly links: readonly TableRow[]; readonly words: Words }) {
  if (links.length === 0) return null;
  return (
    <section>
      <h2>{words.label('reports:table.links')}</h2>
      <table>
        <thead>
          <tr>
            <th className="name">{words.label('reports:row.links')}</th>
            <th>{words.label('reports:column.lateDuty')}</th>
            <th>{words.label('reports:column.openDuty')}</th>
          </tr>
        </thead>
        <tbody>
          {links.map(({ key, cells: [late = 0, open = 0] }) => (
            <tr key={key}>
              <td>
                {rowName('links', key)
                  .map((part) => ('key' in part ? words.line(part.key) : part.text))
                  .join(' ')}
              </td>
              <td>{late}</td>
              <td>{open}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
