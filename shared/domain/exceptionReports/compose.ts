import type { Translate } from '../../i18n/languages.ts';
import { formatInstant } from '../../lib/dates.ts';
import type { FoldedReport } from './fold.ts';
import type { Severity } from './values.ts';

interface Told {
  readonly report: FoldedReport;
  /** The severity that the mail tells has risen to; `null` of the first mail. */
  readonly raised: { readonly severity: Severity; readonly text: string } | null;
  readonly zone: string;
  readonly company: string;
}

interface Letter {
  readonly subject: string;
  readonly text: string;
}

/** The mail to the leaders, written from the form (3.3.1.2); one translator a language that the reader wishes. */
export function composeReport(told: Told, translators: readonly Translate[]): Letter {
  const letters = translators.map((t) => inOneLanguage(told, t));
  return {
    subject: letters.map(({ subject }) => subject).join(' / '),
    text: letters.map(({ text }) => text).join('\n\n----------------\n\n'),
  };
}

function inOneLanguage({ report, raised, zone, company }: Told, t: Translate): Letter {
  const { filed, severity } = report;
  const { form } = filed;
  const kind = t(`exceptionReports:kind.${filed.kind}`);
  const at = (moment: number) => formatInstant(moment, zone);
  const line = (key: string, value: string) =>
    value.trim() === '' ? '' : t(`exceptionReports:mail.${key}`, { value });
  const about = filed.orderNumber || filed.customerName;
  const rows = [
    line('order', filed.orderNumber),
    line('customer', filed.customerName),
    line('foundBy', t(`exceptionReports:foundBy.${filed.foundBy}`)),
    line('severity', t(`exceptionReports:severity.${severity}`)),
    line('knownAt', at(filed.knownAt)),
    line('happenedAt', form.happenedAt === null ? '' : at(form.happenedAt)),
    line('person', [form.person, form.phone].filter((part) => part.trim() !== '').join(' ')),
    line('goods', form.goods),
    line('pieces', filed.pieces === null ? '' : String(filed.pieces)),
    line('amount', form.amount.trim()),
    line(
      'facts',
      report.facts
        .filter((fact) => fact.kind !== 'action')
        .map(wordsOf)
        .join('\n'),
    ),
    line('action', form.action),
    line('wish', form.wish),
    line('advice', form.advice),
  ].filter(Boolean);
  const opening = raised
    ? t('exceptionReports:mail.raised', {
        severity: t(`exceptionReports:severity.${raised.severity}`),
        why: raised.text,
      })
    : t('exceptionReports:mail.opening', { kind });
  return {
    subject: t(raised ? 'exceptionReports:mail.raisedSubject' : 'exceptionReports:mail.subject', {
      number: filed.number,
      kind,
      about: about || t(`exceptionReports:foundBy.${filed.foundBy}`),
    }),
    text: [opening, rows.join('\n'), t('exceptionReports:mail.closing', { name: report.filedByName, company })].join(
      '\n\n',
    ),
  };
}

function wordsOf({ text, corrections }: FoldedReport['facts'][number]): string {
  return corrections.at(-1)?.text ?? text;
}
