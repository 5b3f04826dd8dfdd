import type { NoticeModel } from '../domain/dangerousGoods/notice.ts';
import type { Language, Translate } from '../i18n/languages.ts';
import { formatInstant } from '../lib/dates.ts';
import { noticeCss } from './notice-css.ts';
import { noticeFacts } from './notice-facts.ts';
import { NoticeDeclaration, NoticeSignature } from './notice-parts.tsx';
import { pageOf } from './render-sheet.tsx';
import { type Words, wordsOf } from './words.tsx';

/** 危险货物通知函 as one self-contained, script-free HTML page for the PDF engine (1.2.1-3). */
export function renderNotice(model: NoticeModel, translatorOf: (language: Language) => Translate): string {
  const words = wordsOf(model.language, translatorOf, 'dangerousGoods:');
  const title = words.line('notice.title');
  const [company = ''] = words.pick(model.company.nameZh, model.company.nameEn);
  const pages = words.line('notice.pageOf', { page: '\ue000', pages: '\ue001' });
  const css = noticeCss(model.paper, model.language, `${title} · ${company}`, pages);
  return pageOf({ language: model.language, title, css }, <Notice model={model} words={words} />);
}

interface PartProps {
  readonly model: NoticeModel;
  readonly words: Words;
}

function Notice({ model, words }: PartProps) {
  return (
    <main>
      <Head model={model} words={words} />
      <Parties model={model} words={words} />
      <p className="intro">{words.label('notice.intro')}</p>
      <Refused model={model} words={words} />
      <NoticeDeclaration model={model} words={words} />
      <NoticeSignature words={words} />
      <p className="made">{words.label('notice.madeAt', { at: formatInstant(model.printedAt, model.zone) })}</p>
    </main>
  );
}

function Head({ model, words }: PartProps) {
  const { company } = model;
  return (
    <>
      {model.demo && <p className="demo-head">{words.label('notice.demo')}</p>}
      <header className="head">
        <div className="company">
          {words.pick(company.nameZh, company.nameEn).map((name) => (
            <b key={name}>{name}</b>
          ))}
          {words.pick(company.addressZh, company.addressEn).map((address) => (
            <span key={address}>{address}</span>
          ))}
          {company.phone && (
            <span>
              {words.label('notice.phone')} {company.phone}
            </span>
          )}
        </div>
        <div className="title">
          <b>{words.label('notice.title')}</b>
        </div>
      </header>
    </>
  );
}

/** For whom, and for which goods. */
function Parties({ model, words }: PartProps) {
  return (
    <section className="parties">
      {noticeFacts(model, words).map(([key, value]) => (
        <div key={key} className={key}>
          <span className="cap">{words.label(`notice.${key}`)}</span>
          <b>{value}</b>
        </div>
      ))}
    </section>
  );
}

function Refused({ model, words }: PartProps) {
  return (
    <table>
      <thead>
        <tr>
          <th className="category">{words.label('notice.category')}</th>
          <th>{words.label('notice.examples')}</th>
          <th className="mode">{words.label('notice.air')}</th>
          <th className="mode">{words.label('notice.rail')}</th>
        </tr>
      </thead>
      <tbody>
        {model.categories.map(({ category, refusedBy, examplesZh, examplesEn }) => (
          <tr key={category}>
            <td>
              <b>{words.label(`category.${category}`)}</b>
            </td>
            <td>
              {words.pick(examplesZh.join('、'), examplesEn.join(', ')).map((examples, index) => (
                <div key={examples} className={index > 0 ? 'en' : undefined}>
                  {examples}
                </div>
              ))}
            </td>
            {(['air', 'rail'] as const).map((mode) => (
              <td key={mode} className="mode">
                {refusedBy.includes(mode) ? <b>{words.label('notice.refused')}</b> : words.label('notice.ask')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
