import type { Statement } from '../../../../shared/contract/settlement-schemas.ts';

export type Step =
  | 'submit'
  | 'refresh'
  | 'deductions'
  | 'review'
  | 'giveBack'
  | 'send'
  | 'recordSent'
  | 'confirm'
  | 'endDispute'
  | 'chase'
  | 'dispute'
  | 'askInvoice'
  | 'issue'
  | 'deliver'
  | 'pay'
  | 'notify'
  | 'writeOff'
  | 'correct'
  | 'takeBackInvoice'
  | 'drop';

/** The letter of each; the first that is offered is done by Ctrl+Enter as well. */
export const keyOf: Readonly<Record<Step, string>> = {
  submit: 'u',
  refresh: 'g',
  deductions: 'd',
  review: 'u',
  giveBack: 'b',
  send: 's',
  recordSent: 'h',
  confirm: 'k',
  endDispute: 'x',
  chase: 'c',
  dispute: 't',
  askInvoice: 'i',
  issue: 'i',
  deliver: 'l',
  pay: 'r',
  notify: 'n',
  writeOff: 'w',
  correct: 'v',
  takeBackInvoice: 'o',
  drop: 'x',
};

/** What a person may do with a statement now, what is due first. */
export function stepsOf(statement: Statement, isCs: boolean): readonly Step[] {
  const { may, state, open, disputes } = statement;
  const disputed = disputes.some((dispute) => dispute.state === 'open');
  const steps: readonly (readonly [Step, boolean])[] = [
    ['drop', may.drop],
    ['submit', may.submit],
    ['refresh', may.write],
    ['deductions', may.write],
    ['review', may.review],
    ['giveBack', may.review],
    ['send', may.send && (state === 'reviewed' || isBounced(statement))],
    ['endDispute', may.answer && disputed],
    ['confirm', may.answer && !disputed && state !== 'confirmed'],
    ['askInvoice', may.askInvoice],
    ['issue', may.issueInvoice],
    ['deliver', may.deliverInvoice],
    ['pay', may.pay],
    ['send', may.send && state !== 'reviewed' && !isBounced(statement)],
    ['recordSent', may.send && state === 'reviewed'],
    ['chase', may.answer],
    ['dispute', may.answer],
    ['notify', isCs && state === 'confirmed' && open > 0],
    ['writeOff', may.writeOff],
    ['correct', may.correct],
    ['takeBackInvoice', may.takeBackInvoice],
  ];
  return steps.filter(([, offered]) => offered).map(([step]) => step);
}

/** Acts that undo or give up: nobody is due to do them, so no key does them that does what is next. */
const neverDue: ReadonlySet<Step> = new Set(['correct', 'takeBackInvoice', 'writeOff']);

/** What is next for this person; `undefined` where the next step is somebody else's. */
export function dueStep([first]: readonly Step[]): Step | undefined {
  return first === undefined || neverDue.has(first) ? undefined : first;
}

/** The e-mail with it did not get through, or was called back, and nothing tries it again by itself. */
export function isBounced({ messageState }: Pick<Statement, 'messageState'>): boolean {
  return messageState === 'givenUp' || messageState === 'cancelled';
}

/** The dispute that is to be ended: the chosen one while it is open, else the first that is. */
export function firstOpen<Dispute extends Pick<Statement['disputes'][number], 'id' | 'state'>>(
  disputes: readonly Dispute[],
  chosen?: string,
): Dispute | undefined {
  const open = disputes.filter(({ state }) => state === 'open');
  return open.find(({ id }) => id === chosen) ?? open[0];
}
