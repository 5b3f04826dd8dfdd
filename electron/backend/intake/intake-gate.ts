import { judgeIntake } from '../../../shared/domain/intake/judge-intake.ts';
import type { OrderForm } from '../../../shared/domain/orders/form.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { Gate } from '../orders/gates.ts';
import type { IntakeGateDeps } from './intake.deps.ts';
import { intakeRepository } from './intake.repository.ts';

/** 1.2.1-3: no order is accepted, and none changed, before its customer has said yes to these very words. */
export function createIntakeGate(deps: IntakeGateDeps): Gate {
  return async (at, { orderId, form, amends }) => (await judgeOf(at, deps, { orderId, form, amends })).judged.issues;
}

interface Subject {
  readonly orderId: string;
  readonly form: OrderForm;
  readonly amends: boolean;
}

/** What is known of the customer's word, and what the rule says of it. */
export async function judgeOf(at: ReadContext, deps: IntakeGateDeps, { orderId, form, amends }: Subject) {
  const ticks = await intakeRepository.readBack(at, orderId);
  const confirmations = await intakeRepository.confirmations(at, orderId);
  const accepted = amends ? await intakeRepository.acceptedForm(at, orderId) : null;
  const papers = form.channel === 'phone' ? [] : await deps.attachments.of(at, orderId);
  const has = (purpose: string) => papers.some((paper) => paper.purpose === purpose);
  const evidence = { faxScan: has('faxScan'), email: has('email') };
  const confirmation = confirmations.at(-1) ?? null;
  const facts = ticks.map(({ part, fingerprint }) => ({ group: part, fingerprint }));
  const judged = judgeIntake({ form, accepted, ticks: facts, confirmation, evidence });
  return { judged, ticks, confirmation, evidence };
}
