import type { Api } from '../../shared/contract/contract.ts';

/** One page of a facsimile, as far as its type is checked. */
export const faxScan = { name: '传真.pdf', base64: Buffer.from('%PDF-1.7\nfax').toString('base64') };

/**
 * Does what the way in which an order came asks for before it may be confirmed: reads every group back, or
 * attaches the paper and records the customer's word. Whose word it is stands in the form. What is done already
 * is left alone, so that it may be called for a change too.
 */
export async function confirmWithCustomer(api: Api, draftId: string): Promise<void> {
  const standing = await api.intake.standing({ draftId });
  if (standing.complete) return;
  const { form } = await api.orders.drafts.get({ id: draftId });
  const callerName = form.contactName.trim() || '张三';
  if (standing.demand === 'readBack') {
    const ticks = standing.groups.map(({ group, fingerprint }) => ({ group, fingerprint }));
    await api.intake.tick({ draftId, callerName, ticks });
    return;
  }
  const { orderId, evidence, fingerprint, begunAt } = standing;
  if (form.channel === 'fax' && !evidence.faxScan) {
    const subject = { subjectKind: 'order', subjectId: orderId, purpose: 'faxScan' } as const;
    await api.attachments.add({ ...subject, file: faxScan });
  }
  if (form.channel === 'email' && !evidence.email) {
    await api.mailbox.add({ draftId, source: { kind: 'text', text: mail } });
  }
  // When the draft was begun is a time that may be named whatever clock the test has.
  await api.intake.confirm({ draftId, fingerprint, way: 'phone', person: callerName, at: begunAt, note: '' });
}

const mail = 'From: 张三 <zhang@example.cn>\r\nSubject: 委托\r\n\r\n请安排提货。\r\n';
