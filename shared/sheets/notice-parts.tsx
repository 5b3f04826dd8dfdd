import type { ReactNode } from 'react';
import type { NoticeModel } from '../domain/dangerousGoods/notice.ts';
import type { Words } from './words.tsx';

/** What the customer has told us so far stands ticked; a standing notice is ticked by hand. */
export function NoticeDeclaration({ model, words }: { readonly model: NoticeModel; readonly words: Words }) {
  const form = model.order?.form;
  return (
    <section className="declaration">
      <h2>{words.label('notice.declaration')}</h2>
      <Choice ticked={form?.dangerousDeclared === 'no'}>{words.label('notice.declareNo')}</Choice>
      <Choice ticked={form?.dangerousDeclared === 'yes'}>
        {words.label('notice.declareYes')}
        <span className="details">{form?.dangerousDeclared === 'yes' ? form.dangerousDetails : ''}</span>
      </Choice>
      <h2>{words.label('notice.scope')}</h2>
      <Choice ticked={model.order !== null}>{words.label('notice.scopeOrder')}</Choice>
      <Choice ticked={false}>
        {words.label('notice.scopeStanding')} <span className="blank" />
      </Choice>
      <p>{words.label('notice.understood')}</p>
    </section>
  );
}

export function NoticeSignature({ words }: { readonly words: Words }) {
  return (
    <section className="signature">
      {['company', 'signer', 'position', 'date'].map((key) => (
        <div key={key} className={key}>
          {words.label(`notice.${key}`)}
        </div>
      ))}
    </section>
  );
}

function Choice({ ticked, children }: { readonly ticked: boolean; readonly children: ReactNode }) {
  return (
    <p className="choice">
      <svg className="box" viewBox="0 0 10 10" aria-hidden>
        <path d="M0.5 0.5H9.5V9.5H0.5Z" fill="none" stroke="#000" strokeWidth="1" />
        {ticked && <path d="M2 5.2L4.3 7.6L8.2 2.4" fill="none" stroke="#000" strokeWidth="1.4" />}
      </svg>
      <span>{children}</span>
    </p>
  );
}
