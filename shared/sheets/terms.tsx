import type { ReactNode } from 'react';
import type { WorkOrderModel } from '../domain/printing/print-model.ts';
import { formatFen } from '../lib/money.ts';
import type { Words } from './words.tsx';

interface TermsProps {
  readonly model: WorkOrderModel;
  readonly words: Words;
}

/** The client, how it is paid, what must come back signed. */
export function Terms({ model, words }: TermsProps) {
  const { content } = model;
  const money = [
    ['expectedFee', content.expectedFeeFen],
    ['declaredValue', content.declaredValueFen],
    ['insuranceFee', content.insuranceFeeFen],
  ] as const;
  return (
    <section className="terms">
      <div className="line">
        <Term label={words.label('client')} wide>
          {content.customerName}
        </Term>
        <Term label={words.label('caller')} wide>
          {content.contactName} {content.contactPhone}
        </Term>
        <Term label={words.label('customerOrderNo')}>{content.customerOrderNo || words.label('none')}</Term>
      </div>
      <div className="line">
        <Term label={words.label('pod')} wide>
          {words.label(`podKind.${content.podKind}`)}
          {content.podKind !== 'none' && <> · {words.label('copies', { count: content.podCopies })}</>}
        </Term>
        <Term label={words.label('settlement')}>{words.label(`settlementMethod.${content.settlementMethod}`)}</Term>
        {money.map(([key, fen]) =>
          fen === null ? null : (
            <Term key={key} label={words.label(key)}>
              {formatFen(fen)}
            </Term>
          ),
        )}
      </div>
      {content.remarks && (
        <div className="full">
          <span className="cap">{words.label('remarks')}</span>
          <p>{content.remarks}</p>
        </div>
      )}
    </section>
  );
}

interface TermProps {
  readonly label: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

function Term({ label, wide = false, children }: TermProps) {
  return (
    <div className={wide ? 'wide' : undefined}>
      <span className="cap">{label}</span>
      <b>{children}</b>
    </div>
  );
}
