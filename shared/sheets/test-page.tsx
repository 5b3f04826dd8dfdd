import type { TestPageModel } from '../domain/printing/print-model.ts';
import { formatInstant } from '../lib/dates.ts';
import { Barcode } from './barcode.tsx';
import { Head } from './head.tsx';
import type { Words } from './words.tsx';

interface TestPageProps {
  readonly model: TestPageModel;
  readonly words: Words;
}

/** Shows edges, bars, small type and the signs that a poor font loses first, and the settings they were printed with. */
export function TestPage({ model, words }: TestPageProps) {
  const settings = [
    ['testDriver', words.label(`driver.${model.driver}`)],
    ['testTarget', model.target || words.label('testOwnFolder')],
    ['testPaper', model.paper],
    ['testCopies', String(model.copies)],
    ['printedAt', formatInstant(model.printedAt, model.zone)],
  ] as const;
  return (
    <main className="test">
      <div className="edge" aria-hidden />
      <div className="inner">
        <Head frame={model} words={words} title="testPage" />
        <h1>{words.label('testPage')}</h1>
        <Barcode text={model.code} moduleMm={model.paper === 'A5' ? 0.264 : 0.33} heightMm={13} />
        <p>{model.code}</p>
        <table>
          <tbody>
            {settings.map(([key, value]) => (
              <tr key={key}>
                <td>{words.label(key)}</td>
                <td>
                  <b>{value}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>{words.label('testEdge')}</p>
        <p>{words.label('testBarcode')}</p>
        <div className="sizes">
          {[6, 8, 10, 14, 20].map((points) => (
            <p key={points} style={{ fontSize: `${points}pt` }}>
              {points} pt · {words.label('testSigns')}
            </p>
          ))}
        </div>
      </div>
    </main>
  );
}
