import type { ReactNode } from 'react';
import { creditLimitText } from '../domain/handovers/content.ts';
import type { HandoverSheetModel, SheetSignature } from '../domain/handovers/sheet-model.ts';
import { formatInstant } from '../lib/dates.ts';
import type { Words } from './words.tsx';

interface PartProps {
  readonly model: HandoverSheetModel;
  readonly words: Words;
}

/** SC-04 or SC-05: head, what was agreed with the customer, who signed (1.2.4a-b, 1.4). */
export function HandoverSheet({ model, words }: PartProps) {
  return (
    <main className="form">
      <FormHead model={model} words={words} />
      <Agreed model={model} words={words} />
      <Signatures model={model} words={words} />
      <p className="made">
        <span>
          {words.label('sheet.author')} {model.authorName}
          {model.submittedAt !== null && ` ${formatInstant(model.submittedAt, model.zone)}`}
        </span>
        <span>
          {words.label('sheet.printedAt')} {formatInstant(model.printedAt, model.zone)}
        </span>
      </p>
    </main>
  );
}

function FormHead({ model, words }: PartProps) {
  const { company } = model;
  return (
    <>
      {model.demo && <p className="demo-head">{words.label('sheet.demo')}</p>}
      <header className="form-head">
        <p className="form-company">{words.pick(company.nameZh, company.nameEn).join(' ')}</p>
        <h1>{words.label(`kindTitle.${model.kind}`)}</h1>
        <div className="form-ident">
          <span>
            {words.label('sheet.formCode')} <b>{model.formCode}</b>
          </span>
          <span>
            {words.label('sheet.number')} <b>{model.number}</b>
          </span>
          <span>{words.label('revision', { revision: model.revision })}</span>
        </div>
      </header>
      <p className="form-state">
        <b>{words.label(`sheet.state.${model.state}`)}</b>
        {model.state === 'effective' &&
          model.effectiveAt !== null &&
          ` ${formatInstant(model.effectiveAt, model.zone)}`}
      </p>
    </>
  );
}

function Agreed({ model, words }: PartProps) {
  const { content } = model;
  const list = (root: string, keys: readonly string[]) =>
    keys.map((key, index) => (
      <span key={key}>
        {index > 0 && (words.language === 'en' ? ', ' : '、')}
        {words.label(`${root}.${key}`)}
      </span>
    ));
  return (
    <table className="form-facts">
      <tbody>
        <Line label={words.label('field.customer')}>
          <b>{model.customerName}</b> {model.customerCode}
        </Line>
        <Line label={words.label('field.contacts')}>
          {content.contacts.map(({ name, position, phone, email }, index) => (
            // Contacts have no key of their own; their order is theirs.
            <div key={`${index}${name}`}>{[name, position, phone, email].filter(Boolean).join('  ')}</div>
          ))}
        </Line>
        <Line label={words.label('field.business')}>{content.business}</Line>
        <Line label={words.label('field.services')}>{list('service', content.services)}</Line>
        <Line label={words.label('field.regions')}>{content.regions}</Line>
        <Line label={words.label('field.goods')}>{content.goods}</Line>
        <Line label={words.label('field.volumes')}>{content.volumes}</Line>
        <Line label={words.label('field.demands')} heavy>
          {content.demands}
        </Line>
        <Line label={words.label('sheet.settlement')}>
          {content.settlementMethod && words.label(`settlementMethod.${content.settlementMethod}`)}{' '}
          {content.settlementCycle}
        </Line>
        <Line label={words.label('sheet.credit')}>{creditOf(model, words)}</Line>
        <Line label={words.label('field.prices')}>{content.prices}</Line>
        <Line label={words.label('field.departments')}>
          {list('department', content.departments)}
          {content.departments.includes('other') && content.otherDepartment && ` (${content.otherDepartment})`}
        </Line>
        <Line label={words.label('sheet.validity')}>
          {content.validFrom} – {content.validUntil}
        </Line>
        <Line label={words.label('field.papers')}>
          {model.papers.map(({ purpose, name }) => (
            <div key={name}>
              {words.label(`paper.${purpose}`)} {name}
            </div>
          ))}
        </Line>
      </tbody>
    </table>
  );
}

function creditOf({ content }: HandoverSheetModel, words: Words): ReactNode {
  const { creditDays, creditLimit } = content;
  if (!creditDays && !creditLimit) return words.label('sheet.noCredit');
  return (
    <>
      {creditDays && words.label('sheet.creditDays', { days: creditDays })} {creditLimitText(content)}
    </>
  );
}

function Line({ label, heavy = false, children }: { label: ReactNode; heavy?: boolean; children: ReactNode }) {
  return (
    <tr className={heavy ? 'heavy' : undefined}>
      <th scope="row">{label}</th>
      <td>{children}</td>
    </tr>
  );
}

function Signatures({ model, words }: PartProps) {
  return (
    <table className="form-signs">
      <thead>
        <tr>
          {(['step', 'decision', 'signature', 'time', 'remark'] as const).map((key) => (
            <th key={key} scope="col">
              {words.label(`sheet.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {model.signatures.map((signature) => (
          <tr key={signature.step}>
            <td>
              {words.label(`step.${signature.step}`)}
              {signature.step === 'other' && model.content.otherDepartment && ` (${model.content.otherDepartment})`}
            </td>
            <td>{signature.decision && <b>{words.label(`decision.${signature.decision}`)}</b>}</td>
            <td>{signedBy(signature, words)}</td>
            <td>{signature.at !== null && formatInstant(signature.at, model.zone)}</td>
            <td>{signature.reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function signedBy({ byName, forName }: SheetSignature, words: Words): ReactNode {
  if (forName === null) return <b>{byName}</b>;
  return (
    <>
      <b>{byName}</b> {words.label('sheet.inPlaceOf', { name: forName })}
    </>
  );
}
