import { languagesOf, letterParts } from '../domain/quality/analysis.ts';
import type { CustomerLetterModel } from '../domain/quality/letter-model.ts';
import type { Language, Translate } from '../i18n/languages.ts';
import { formatInstant, wallTime } from '../lib/dates.ts';
import { pageOf, pageParts } from './render-sheet.tsx';
import { sheetCss } from './sheet-css.ts';

/**
 * The letter to the customer (4.3.1.9) as one self-contained, script-free HTML page for the PDF engine. In both languages
 * it is two letters, each on a page of its own.
 */
export function renderCustomerLetter(
  model: CustomerLetterModel,
  translatorOf: (language: Language) => Translate,
): string {
  const languages = languagesOf(model.language);
  const [first = 'zh-CN'] = languages;
  const t = translatorOf(first);
  const title = `${t('quality:letter.title')} ${model.number}`;
  const css = sheetCss('A4', model.language, {
    head: model.number,
    mark: '',
    left: model.demo ? t('quality:letter.demo') : title,
    pages: pageParts(t('quality:letter.pageOf', { page: '\ue000', pages: '\ue001' })),
  });
  return pageOf(
    { language: first, title, css: css + letterCss },
    <>
      {languages.map((language) => (
        <Letter key={language} model={model} language={language} t={translatorOf(language)} />
      ))}
    </>,
  );
}

interface LetterProps {
  readonly model: CustomerLetterModel;
  readonly language: Language;
  readonly t: Translate;
}

function Letter({ model, language, t }: LetterProps) {
  const { company, number, orderNumber, kind, zone, knownAt, letter } = model;
  const chosen = (zh: string, en: string) => (language === 'en' ? en || zh : zh || en);
  const at = formatInstant(knownAt, zone);
  return (
    <main className="customer-letter" lang={language}>
      {model.demo && <p className="demo-head">{t('quality:letter.demo')}</p>}
      <header>
        <b>{chosen(company.nameZh, company.nameEn)}</b>
        <span>{chosen(company.addressZh, company.addressEn)}</span>
        <span>{company.phone}</span>
      </header>
      <h1>{t('quality:letter.title')}</h1>
      <p className="reference">
        {t('quality:letter.reference', { number })}
        {orderNumber && <span>{t('quality:letter.order', { number: orderNumber })}</span>}
      </p>
      <p className="salutation">
        {t('quality:letter.salutation', { customer: chosen(model.customerZh, model.customerEn) })}
      </p>
      <p>{t('quality:letter.opening', { at, kind: t(`quality:letter.kind.${kind}`) })}</p>
      {letterParts.map((part) => (
        <section key={part}>
          <h2>{t(`quality:letter.part.${part}`)}</h2>
          <p className="typed">{letter[language][part]}</p>
        </section>
      ))}
      <p>{t('quality:letter.closing')}</p>
      <footer>
        <p>{t('quality:letter.regards')}</p>
        <b>{chosen(company.nameZh, company.nameEn)}</b>
        <p>{letterDate(model, language)}</p>
      </footer>
    </main>
  );
}

/** 2026年11月23日, or 23 November 2026. */
function letterDate({ writtenAt, zone }: CustomerLetterModel, language: Language): string {
  const date = new Date(`${wallTime(writtenAt, zone).day}T00:00:00Z`);
  const locale = language === 'en' ? 'en-GB' : 'zh-CN';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

const letterCss = `
.customer-letter { font-size: 1.12rem; line-height: 1.6; padding: 4mm 8mm 0; }
.customer-letter + .customer-letter { break-before: page; }
.customer-letter header { border-bottom: 0.25mm solid #000; padding-bottom: 0.4rem; margin-bottom: 1.6rem; }
.customer-letter header b { display: block; font-size: 1.35rem; line-height: 1.3; }
.customer-letter header span { display: block; font-size: 0.9rem; line-height: 1.35; }
.customer-letter h1 { font-size: 1.7rem; line-height: 1.35; text-align: center; margin-bottom: 0.8rem; }
.customer-letter h2 { font-size: 1.15rem; margin-top: 0.9rem; break-after: avoid; }
.customer-letter p { margin-top: 0.35rem; }
.customer-letter .typed { white-space: pre-wrap; orphans: 2; widows: 2; }
.customer-letter .reference { font-size: 0.95rem; display: flex; justify-content: space-between; gap: 1rem; }
.customer-letter .salutation { margin-top: 1rem; font-weight: 700; }
.customer-letter section + p { margin-top: 1rem; }
.customer-letter footer { margin-top: 1.6rem; text-align: right; break-inside: avoid; }
`;
