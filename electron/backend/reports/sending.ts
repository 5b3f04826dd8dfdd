import type { WorkReport } from '../../../shared/contract/reports.ts';
import { isReachable } from '../../../shared/domain/mail/check-message.ts';
import type { Address } from '../../../shared/domain/mail/message.ts';
import { type Issue, UserError } from '../../../shared/errors/errors.ts';
import type { WorkReportRow } from '../database/entities/work-reports.ts';
import type { Actor } from '../session.ts';
import { maySend } from './access.ts';
import { mailOf, type Paper } from './filing.ts';
import type { ReportsDeps } from './reports.deps.ts';
import { reportView } from './views.ts';
import { type Acted, inHand, put } from './writing.ts';

/** To the customer, as it was filed when it was approved. */
export function createReportSending(deps: ReportsDeps) {
  return {
    send: (actor: Actor, { recipients, ...acted }: Acted & { readonly recipients: readonly Address[] }) =>
      deps.database.write(async (tx): Promise<WorkReport> => {
        const row = await inHand(tx, deps, actor, acted);
        demandSendable(actor, row);
        const to = reachable(recipients);
        const kept = await deps.attachments.ofMany(tx, [row.id]);
        const { company } = await deps.company.status({ workstation: '' });
        const customer = await deps.customers.get(row.customerId ?? '', tx);
        const paper: Paper = {
          files: kept,
          company: nameIn(row, company),
          phone: company?.phone ?? '',
          customer: nameIn(row, customer),
        };
        const language = row.language === 'en' ? 'en' : 'zh-CN';
        const before = (await deps.mail.ofSubject(row.id, tx)).length;
        const messageId = await deps.mail.queue(tx, actor, mailOf(row, paper, { to, language, key: `${before + 1}` }));
        const payload = { messageId, to: to.map(({ address }) => address), again: row.sentAt !== null };
        await put(tx, deps, actor, row, { fact: 'sent', patch: { sentAt: row.sentAt ?? deps.now() }, payload });
        return reportView(tx, deps, actor, row.id);
      }),
  };
}

function demandSendable(actor: Actor, row: WorkReportRow): void {
  if (row.state !== 'approved') throw new UserError('reports.notApproved');
  if (!maySend(actor, row)) throw new UserError('reports.notYours');
}

/** Untouched lines go; the others need an address that a server would take. */
function reachable(given: readonly Address[]): readonly Address[] {
  const touched = given.flatMap((one, index) => (one.name || one.address ? [{ ...one, index }] : []));
  const issues = touched.flatMap(({ address, index }): Issue[] =>
    isReachable('email', address) ? [] : [{ path: `recipients.${index}.address`, code: 'reports.addressWrong' }],
  );
  if (issues.length > 0) throw new UserError('reports.addressWrong', {}, issues);
  if (touched.length === 0) {
    throw new UserError('reports.noRecipient', {}, [{ path: 'recipients', code: 'reports.noRecipient' }]);
  }
  return touched.map(({ name, address }) => ({ name, address }));
}

function nameIn({ language }: WorkReportRow, named: { readonly nameZh: string; readonly nameEn: string } | null) {
  return (language === 'en' && named?.nameEn) || (named?.nameZh ?? '');
}
