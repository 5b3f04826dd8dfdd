import { describe, expect, it } from 'vitest';
import { dueStep, stepsOf } from '../../../renderer/features/settlement/page/steps.ts';
import { statement } from './samples.ts';

describe('what is due next of a statement', () => {
  it.each([
    ['[7.1.1] a draft is handed over', 'draft', { write: true, submit: true }, 'submit'],
    ['[7.1.1] what was handed over is reviewed', 'submitted', { review: true }, 'review'],
    ['[7.1.2] what was reviewed is sent', 'reviewed', { send: true, correct: true }, 'send'],
    ['[7.1.4] what was sent is confirmed', 'sent', { answer: true, send: true, correct: true }, 'confirm'],
    ['[7.1.4] what was confirmed is invoiced', 'confirmed', { askInvoice: true, correct: true }, 'askInvoice'],
    ['[7.1.5] an invoice is brought to the customer', 'confirmed', { deliverInvoice: true }, 'deliver'],
    ['[7.1.6] what is owed is paid', 'confirmed', { pay: true, writeOff: true }, 'pay'],
  ] as const)('%s', (_, state, may, first) => {
    expect(stepsOf(statement({ state }, may), false)[0]).toBe(first);
  });

  it('[7.1.4] an open dispute is ended before anything is confirmed', () => {
    const dispute = { state: 'open' } as ReturnType<typeof statement>['disputes'][number];
    const steps = stepsOf(statement({ state: 'disputed', disputes: [dispute] }, { answer: true }), true);
    expect(steps[0]).toBe('endDispute');
    expect(steps).not.toContain('confirm');
  });

  it.each(['givenUp', 'cancelled'])('[7.1.2] what did not reach the customer is sent again: %s', (messageState) => {
    const bounced = statement({ state: 'sent', messageState }, { answer: true, send: true });
    expect(stepsOf(bounced, true)[0]).toBe('send');
  });

  it('[7.1.2] what is tried again by itself is not sent a second time', () => {
    const waiting = statement({ state: 'sent', messageState: 'failed' }, { answer: true, send: true });
    expect(stepsOf(waiting, true)[0]).toBe('confirm');
  });

  it.each([
    ['[7.1.1] a correction, while somebody else reviews it', 'submitted', { correct: true }],
    ['[7.1.5] taking an invoice back', 'confirmed', { takeBackInvoice: true }],
    ['[7.3.1] giving money up', 'confirmed', { writeOff: true }],
  ] as const)('%s is offered and never what is next', (_, state, may) => {
    const steps = stepsOf(statement({ state }, may), false);
    expect(steps).toHaveLength(1);
    expect(dueStep(steps)).toBeUndefined();
  });

  it('who may do nothing is offered nothing', () => {
    expect(stepsOf(statement(), true)).toEqual([]);
  });
});
