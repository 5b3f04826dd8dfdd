import { addressLine, pointsOf, totalsOf } from '../domain/orders/order.ts';
import type { LetterModel } from '../domain/tracking/letter-model.ts';
import type { Language, Translate } from '../i18n/languages.ts';
import { formatInstant } from '../lib/dates.ts';
import { formatKg, formatM3 } from '../lib/quantity.ts';
import { pageOf, pagesOf } from './render-sheet.tsx';
import { sheetCss } from './sheet-css.ts';
import { type Words, wordsOf } from './words.tsx';

/** 委托书 as one self-contained, script-free HTML page for the PDF engine: A4. */
export function renderLetter(model: LetterModel, translatorOf: (language: Language) => Translate): string {
  const words = wordsOf(model.language, translatorOf, 'tracking:');
  const title = `${words.line('letter.title')} ${model.number}`;
  const css = sheetCss('A4', model.language, {
    head: model.number,
    mark: '',
    left: [title, model.demo ? words.line('sheet.demoShort') : ''].filter(Boolean).join(' · '),
    pages: pagesOf(words),
  });
  return pageOf({ language: model.language, title, css: css + letterCss }, <Letter model={model} words={words} />);
}

interface PartProps {
  readonly model: LetterModel;
  readonly words: Words;
}

function Letter({ model, words }: PartProps) {
  const { company, partner } = model;
  return (
    <main className="letter">
      {model.demo && <p className="demo-head">{words.label('sheet.demo')}</p>}
      <header>
        <p>{words.pick(company.nameZh, company.nameEn).join(' ')}</p>
        <h1>{words.label('letter.title')}</h1>
        <p className="number">
          {model.number}
          {model.revision > 1 && <small> R{model.revision}</small>}
        </p>
      </header>
      <p className="to">
        {words.label('letter.to')} <b>{partner.name || '________________'}</b> {partner.contact} {partner.phone}
      </p>
      <p>{words.label('letter.intro')}</p>
      <Demands model={model} words={words} />
      <Parties model={model} words={words} />
      <Goods model={model} words={words} />
      <Terms model={model} words={words} />
      <p className="made">
        <span>
          {words.label('sheet.printedBy')} {model.printedBy} {company.phone}
        </span>
        <span>
          {words.label('sheet.printedAt')} {formatInstant(model.printedAt, model.zone)}
        </span>
      </p>
      <div className="stamps">
        <p>{words.label('letter.ourStamp')}</p>
        <p>{words.label('letter.theirStamp')}</p>
      </div>
    </main>
  );
}

/** As the client said it, in a box that cannot be overlooked. */
function Demands({ model: { specialDemands, importantNotes, signOffNotes }, words }: PartProps) {
  const said = [
    ['specialDemands', specialDemands],
    ['importantNotes', importantNotes],
    ['signOffNotes', signOffNotes],
  ] as const;
  const written = said.filter(([, text]) => text !== '');
  if (written.length === 0) return null;
  return (
    <section className="demands">
      {written.map(([name, text]) => (
        <div key={name}>
          <h2>{words.label(`letter.${name}`)}</h2>
          <p>{text}</p>
        </div>
      ))}
    </section>
  );
}

function Parties({ model: { points }, words }: PartProps) {
  return (
    <table>
      <tbody>
        {(['pickup', 'delivery'] as const).flatMap((kind) =>
          pointsOf(points, kind).map((point) => (
            <tr key={`${kind}${point.position}`}>
              <th className="name">{words.label(`letter.${kind}`)}</th>
              <td>
                <b>{point.company || point.contact}</b> {point.contact} <b>{point.phone}</b>
                <br />
                {addressLine(point)}
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}

function Goods({ model: { goods }, words }: PartProps) {
  const total = totalsOf(goods);
  return (
    <table>
      <thead>
        <tr>
          {['goods', 'packaging', 'pieces', 'weight', 'volume'].map((name) => (
            <th key={name}>{words.label(`letter.${name}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {goods.map((line) => (
          <tr key={line.position}>
            <td>{line.name}</td>
            <td>{line.packaging}</td>
            <td className="n">{line.pieces}</td>
            <td className="n">{line.grams > 0 && formatKg(line.grams)}</td>
            <td className="n">{line.cm3 > 0 && formatM3(line.cm3)}</td>
          </tr>
        ))}
        <tr className="total">
          <td colSpan={2}>{words.label('letter.total')}</td>
          <td className="n">{total.pieces}</td>
          <td className="n">{total.grams > 0 && formatKg(total.grams)}</td>
          <td className="n">{total.cm3 > 0 && formatM3(total.cm3)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function Terms({ model, words }: PartProps) {
  const { zone, deliveryFromAt, deliveryToAt, mode, jobType, podKind, podCopies, partner } = model;
  const due = [deliveryFromAt, deliveryToAt].filter((at) => at !== null).map((at) => formatInstant(at, zone));
  return (
    <table>
      <tbody>
        <tr>
          <th className="name">{words.label('letter.service')}</th>
          <td>
            {words.label(`jobType.${jobType}`)} {mode && words.label(`mode.${mode}`)}
          </td>
          <th className="name">{words.label('letter.due')}</th>
          <td>
            <b>{due.join(' – ')}</b>
          </td>
        </tr>
        <tr>
          <th className="name">{words.label('letter.pod')}</th>
          <td>
            {words.label(`letter.podKind.${podKind}`)}
            {podKind !== 'none' && ` × ${podCopies}`}
          </td>
          <th className="name">{words.label('column.partnerNo')}</th>
          <td>{partner.no}</td>
        </tr>
      </tbody>
    </table>
  );
}

const letterCss = `
.letter header { text-align: center; position: relative; }
.letter h1 { font-size: 1.9rem; line-height: 1.3; }
.letter h1 .en { display: block; font-size: 1.1rem; }
.letter .number { font-size: 1.5rem; }
.letter .to { font-size: 1.2rem; margin: 0.5rem 0 0.2rem; }
.letter th.name { width: 17%; }
.letter td.n, .letter th.n { text-align: right; }
.letter .stamps { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; margin-top: 0.8rem; break-inside: avoid; }
.letter .stamps p { border: 0.2mm solid #000; min-height: 5.5rem; padding: 0.2rem 0.5rem; }
`;
