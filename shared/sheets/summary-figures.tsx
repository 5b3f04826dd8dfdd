import {
  figureKey,
  figureLine,
  lengthWords,
  peopleFigures,
  shownFigures,
  toldParts,
} from '../domain/summaries/figure-words.ts';
import {
  type FigureId,
  type Figures,
  ofClause,
  shareOf,
  type SummarySection,
  tellingFigures,
  toldClauses,
} from '../domain/summaries/figures.ts';
import { formatFen } from '../lib/money.ts';
import { ToldBar, ToldLegend } from './told-bar.tsx';
import type { Words } from './words.tsx';

interface FiguresProps {
  readonly figures: Figures;
  readonly words: Words;
}

/** By clause: due, in time, late with by how much, not told. */
export function TellingTable({ figures, words }: FiguresProps) {
  const clauses = toldClauses.filter((clause) => (figures[ofClause('due', clause)]?.n ?? 0) > 0);
  if (clauses.length === 0) return null;
  const most = Math.max(...clauses.map((clause) => countOf(figures, ofClause('due', clause))));
  return (
    <section>
      <h2>{words.label('section.byClause')}</h2>
      <table>
        <thead>
          <tr>
            <th className="whose">{words.label('column.clause')}</th>
            {tellingFigures.map((name) => (
              <th key={name}>{words.label(`figure.${name}`)}</th>
            ))}
            <th className="told">
              <ToldLegend words={words} />
            </th>
          </tr>
        </thead>
        <tbody>
          {clauses.map((clause) => (
            <tr key={clause}>
              <td>{clause}</td>
              {tellingFigures.map((name) => (
                <td key={name}>
                  <Value id={ofClause(name, clause)} figures={figures} words={words} />
                </td>
              ))}
              <td>
                <ToldBar parts={toldParts.map((id) => countOf(figures, ofClause(id, clause)))} most={most} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function FiguresOfSection({ section, figures, words }: FiguresProps & { readonly section: SummarySection }) {
  return (
    <section>
      <h2>{words.label(`section.${section}`)}</h2>
      <table>
        <tbody>
          {shownFigures(section, figures).map((id) => (
            <tr key={id}>
              <td className="name">{words.label(figureKey(id))}</td>
              <td>
                <Value id={id} figures={figures} words={words} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function PeopleTable({
  people,
  words,
}: {
  readonly people: readonly { readonly id: string; readonly name: string; readonly figures: Figures }[];
  readonly words: Words;
}) {
  const most = Math.max(...people.map(({ figures }) => countOf(figures, 'due')));
  return (
    <section>
      <h2>{words.label('section.people')}</h2>
      <table className="people">
        <thead>
          <tr>
            <th className="whose">{words.label('column.person')}</th>
            {peopleFigures.map((id) => (
              <th key={id}>{words.label(figureKey(id))}</th>
            ))}
            <th className="told">
              <ToldLegend words={words} />
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <td>{person.name}</td>
              {peopleFigures.map((id) => (
                <td key={id}>{countOf(person.figures, id)}</td>
              ))}
              <td>
                <ToldBar parts={toldParts.map((id) => countOf(person.figures, id))} most={most} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function countOf(figures: Figures, id: FigureId): number {
  return figures[id]?.n ?? 0;
}

/** The number, and beside it what it is a share of, its amount, by how much. */
function Value({ id, figures, words }: FiguresProps & { readonly id: FigureId }) {
  const { n, of, fen, medianMs, worstMs } = figureLine(id, figures);
  const share = of === null ? null : shareOf(id, n, of);
  const length = (ms: number) => {
    const { key, params } = lengthWords(ms);
    return words.line(key, params);
  };
  return (
    <>
      <b>{n}</b>
      {share !== null && of !== null && <> {words.line('share', { share, of })}</>}
      {fen !== 0 && <> {formatFen(fen)}</>}
      {medianMs !== null && worstMs !== null && (
        <> {words.line('spread', { median: length(medianMs), worst: length(worstMs) })}</>
      )}
    </>
  );
}
