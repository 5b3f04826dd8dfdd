import type { CompanyHead, SheetFrame, SheetMark, WorkOrderModel } from '../domain/printing/print-model.ts';
import { formatInstant } from '../lib/dates.ts';
import { Barcode } from './barcode.tsx';
import type { Words } from './words.tsx';

interface HeadProps {
  readonly frame: SheetFrame;
  readonly words: Words;
  readonly title: string;
}

/** Who prints, for which centre. */
export function Head({ frame, words, title }: HeadProps) {
  const { company, centre } = frame;
  return (
    <>
      {frame.demo && <p className="demo-head">{words.label('demo')}</p>}
      <header className="head">
        <Company company={company} words={words} />
        <div className="title">
          <b>{words.label(title)}</b>
          <span className="centre">{words.pick(centre.nameZh, centre.nameEn).join(' · ')}</span>
        </div>
      </header>
    </>
  );
}

/** Who we are, where, and how to reach us. */
export function Company({ company, words }: { readonly company: CompanyHead; readonly words: Words }) {
  return (
    <div className="company">
      {words.pick(company.nameZh, company.nameEn).map((name) => (
        <b key={name}>{name}</b>
      ))}
      {words.pick(company.addressZh, company.addressEn).map((address) => (
        <span key={address}>{address}</span>
      ))}
      {company.phone && (
        <span>
          {words.label('phone')} {company.phone}
        </span>
      )}
    </div>
  );
}

/** The number, read at arm's length, and its bars for the scanner. */
export function Ident({ model, words }: { readonly model: WorkOrderModel; readonly words: Words }) {
  const a5 = model.paper === 'A5';
  const revision = model.marks.find((mark) => mark.type === 'revision');
  return (
    <section className="ident">
      <div className="number">
        {model.number ?? words.line('noNumber')}
        {revision && <small> R{revision.revision}</small>}
      </div>
      {model.code && (
        <div className="code">
          <Barcode text={model.code} moduleMm={a5 ? 0.264 : 0.33} heightMm={a5 ? 9 : 13} />
          {model.code}
        </div>
      )}
    </section>
  );
}

/** Draft, cancelled, trouble, revision and reprint: framed, never shaded. */
export function Marks({ model, words }: { readonly model: WorkOrderModel; readonly words: Words }) {
  if (model.marks.length === 0) return null;
  return (
    <div className="marks">
      {model.marks.map((mark) => (
        <div key={mark.type} className={`mark ${mark.type}`}>
          <b>{words.label(`mark.${mark.type}`, markParams(mark))}</b>
          <MarkReason mark={mark} zone={model.zone} words={words} />
        </div>
      ))}
    </div>
  );
}

function MarkReason({ mark, zone, words }: { mark: SheetMark; zone: string; words: Words }) {
  if (mark.type === 'trouble') {
    const names = mark.kinds.map((kind) => words.line(`exceptions:kind.${kind}`));
    return <span className="reason">{[...names, ...mark.reports].join(' · ')}</span>;
  }
  if (mark.type !== 'revision' && mark.type !== 'cancelled') return null;
  return (
    <span className="reason">
      {words.label('reason')}
      {mark.reason}
      {mark.type === 'cancelled' && mark.at !== null && ` · ${formatInstant(mark.at, zone)}`}
    </span>
  );
}

/** The same marks in one line, for the top of further pages. */
export function marksLine(model: WorkOrderModel, words: Words): string {
  return model.marks.map((mark) => words.line(`mark.${mark.type}`, markParams(mark))).join(' · ');
}

function markParams(mark: SheetMark): Readonly<Record<string, string | number>> {
  if (mark.type === 'replacement' || mark.type === 'rerouting') return { number: mark.number };
  if (mark.type === 'revision') return { revision: mark.revision };
  return mark.type === 'reprint' ? { copy: mark.copyNo } : {};
}
