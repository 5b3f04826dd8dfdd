import type { Standing } from '../../../shared/domain/handovers/acceptance.ts';
import { missingSteps, openSteps } from '../../../shared/domain/handovers/approval.ts';
import type { ReviewIssue } from '../../../shared/domain/orders/findings.ts';
import type { ErrorParams } from '../../../shared/errors/errors.ts';
import { formatInstant } from '../../../shared/lib/dates.ts';
import type { HandoverRow } from '../database/entities/handovers.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { Gate } from '../orders/gates.ts';
import { acceptanceRepository } from './acceptance.repository.ts';
import { standingFor } from './acceptance.service.ts';
import { approvalOf, maySign, staffOf } from './colleagues.ts';
import type { HandoversDeps } from './handovers.deps.ts';
import { handoversRepository } from './handovers.repository.ts';

const path = 'customerId';

/**
 * 1.2.4b-d: nothing is ordered for a new customer before his hand-over is effective or a leader has given his
 * word; in the break-in period only the CS director accepts. Names each missing signature and who may give it.
 */
export function createAcceptanceGate(deps: HandoversDeps): Gate {
  return async (at, { orderId, customer, actor, amends }) => {
    const { inBreakIn, standing, forms } = await standingFor(at, deps, customer);
    const issues: ReviewIssue[] = [];
    const wrong = (name: string, params: ErrorParams = {}) => {
      issues.push({ path, code: `handovers.${name}`, params, severity: 'wrong' });
    };
    // An order that was accepted for this customer may still be changed.
    const accepted = amends && (await acceptanceRepository.customerOfOrder(at, orderId)) === customer.id;
    if (!accepted) issues.push(...(await issuesOf(at, deps, standing, forms)));
    if (inBreakIn && !(await isDirector(at, actor.userId))) {
      wrong('breakInDirectorOnly', { until: customer.breakInUntil ?? '' });
    }
    return issues;
  };
}

/** Asked of the records, not of the session: the role may have been taken away a moment ago. */
async function isDirector(at: ReadContext, userId: string): Promise<boolean> {
  const colleagues = await acceptanceRepository.colleagues(at);
  return colleagues.some(({ id, roles }) => id === userId && roles.includes('csDirector'));
}

async function issuesOf(
  at: ReadContext,
  deps: HandoversDeps,
  standing: Standing,
  forms: readonly HandoverRow[],
): Promise<readonly ReviewIssue[]> {
  const zone = await deps.company.zone();
  switch (standing.ground) {
    case 'existing':
    case 'handover':
      return [];
    case 'consent':
      return [issue('papersPending', { deadline: lastMinute(standing.deadlineAt, zone) }, 'odd')];
    case 'consentLapsed':
      return [
        issue('consentLapsed', { deadline: lastMinute(standing.deadlineAt, zone) }),
        ...(await underWay(at, deps, forms)),
      ];
    case 'noForm':
      return [issue('noForm')];
    case 'underWay':
      return underWay(at, deps, forms);
    case 'notYetValid':
    case 'expired': {
      const form = forms.find(({ id }) => id === standing.formId);
      const { number = '', validFrom = '', validUntil = '' } = form ?? {};
      return [issue(standing.ground, { number, from: validFrom, until: validUntil })];
    }
  }
}

/** What the customer's newest form waits for: each missing signature by name. */
async function underWay(
  at: ReadContext,
  deps: HandoversDeps,
  forms: readonly HandoverRow[],
): Promise<readonly ReviewIssue[]> {
  const form = forms.find(({ state }) => state === 'submitted' || state === 'draft' || state === 'rejected');
  if (!form) return [];
  const { number, reason } = form;
  if (form.state === 'draft') return [issue('formDraft', { number })];
  if (form.state === 'rejected') return [issue('formRejected', { number, reason })];
  const staff = await staffOf(at, deps);
  const approval = approvalOf(form, await handoversRepository.signatures(at, [form.id]));
  const open = openSteps(approval);
  return missingSteps(approval)
    .filter((step) => open.includes(step))
    .map((step) => {
      const names = maySign(approval, step, staff).map(({ name, forName }) => (forName ? `${name}→${forName}` : name));
      const department = step === 'other' ? form.content.otherDepartment : '';
      const params = { number, names: names.join('、') || '–', ...(department ? { department } : {}) };
      return issue(`waitsFor_${step}`, params);
    });
}

function issue(name: string, params: ErrorParams = {}, severity: ReviewIssue['severity'] = 'wrong'): ReviewIssue {
  return { path, code: `handovers.${name}`, params, severity };
}

/** The last minute of the deadline's day, as people say it. */
function lastMinute(deadlineAt: number, zone: string): string {
  return formatInstant(deadlineAt - 60_000, zone);
}
