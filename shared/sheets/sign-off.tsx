import type { WorkOrderModel } from '../domain/printing/print-model.ts';
import { formatInstant } from '../lib/dates.ts';
import type { Words } from './words.tsx';

interface SignOffProps {
  readonly model: WorkOrderModel;
  readonly words: Words;
}

/** A box with so much text may be divided between two pages. */
const longNotes = 400;

/** Room for what makes a receipt qualified: signee, date, time, stamp, pieces, remarks. */
export function SignOff({ model, words }: SignOffProps) {
  const { signOffNotes } = model.content;
  return (
    <section className={signOffNotes.length > longNotes ? 'sign long' : 'sign'}>
      <h2>{words.label('signOff')}</h2>
      {signOffNotes && (
        <p>
          {words.label('signOffNotes')} <b>{signOffNotes}</b>
        </p>
      )}
      <div className="fields">
        <div>{words.label('signee')}</div>
        <div>{words.label('signDate')}</div>
        <div>{words.label('signTime')}</div>
        <div className="stamp">{words.label('stampBox')}</div>
        <div className="next">{words.label('signedPieces')}</div>
        <div className="remarks">{words.label('signRemarks')}</div>
      </div>
    </section>
  );
}

/** Who confirmed it, and when this paper was made. */
export function MadeBy({ model, words }: SignOffProps) {
  const { confirmedAt, confirmedByName, printedAt, zone } = model;
  return (
    <p className="made">
      <span>
        {confirmedAt !== null && (
          <>
            {words.label('confirmedBy')} {confirmedByName} {formatInstant(confirmedAt, zone)}
          </>
        )}
      </span>
      <span>
        {words.label('printedAt')} {formatInstant(printedAt, zone)}
      </span>
    </p>
  );
}
