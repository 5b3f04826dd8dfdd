import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Approval,
  decide,
  missingSteps,
  openSteps,
  reopen,
  rightToSign,
  type Signer,
  submit,
  withdraw,
} from '../../../shared/domain/handovers/approval.ts';
import { departments, roleOfStep, stagesOf, steps, type Step } from '../../../shared/domain/handovers/steps.ts';
import { type Role, roles } from '../../../shared/domain/people/roles.ts';

const draft: Approval = {
  state: 'draft',
  revision: 1,
  authorIds: ['author'],
  departments: ['warehouse', 'delivery'],
  signatures: [],
};
const submitted: Approval = { ...draft, state: 'submitted' };
const person = (id: string, ...held: Role[]): Signer => ({ id, roles: held, standsInFor: [] });
const marketing = person('marketing', 'marketingManager');
const warehouse = person('warehouse', 'warehouseManager');
const delivery = person('delivery', 'deliveryManager');
const gm = person('gm', 'gm');

function sign(approval: Approval, step: Step, signer: Signer): Approval {
  const decided = decide(approval, step, 'signed', signer);
  if ('refused' in decided) throw new Error(decided.refused);
  return decided.approval;
}
const refusal = (approval: Approval, step: Step, signer: Signer) => {
  const right = rightToSign(approval, step, signer);
  return 'refused' in right ? right.refused : null;
};

describe('the signatures of a hand-over form', () => {
  it('[1.2.4b] are the marketing manager’s, then those of the departments side by side, last the GM’s', () => {
    expect(openSteps(submitted)).toEqual(['marketingManager']);
    expect(refusal(submitted, 'warehouse', warehouse)).toBe('tooEarly');
    const first = sign(submitted, 'marketingManager', marketing);
    expect(openSteps(first)).toEqual(['warehouse', 'delivery']);
    expect(refusal(first, 'gm', gm)).toBe('tooEarly');
    const both = sign(sign(first, 'delivery', delivery), 'warehouse', warehouse);
    expect(missingSteps(both)).toEqual(['gm']);
    expect(sign(both, 'gm', gm).state).toBe('effective');
  });

  it('[1.2.4b] nobody signs his own form, nor one that he handed in', () => {
    expect(refusal(submitted, 'marketingManager', person('author', 'marketingManager'))).toBe('ownPaper');
    const handedIn = submit(draft, 'marketing');
    expect(handedIn && refusal(handedIn, 'marketingManager', marketing)).toBe('ownPaper');
  });

  it('[1.2.4b] nobody signs twice, whatever roles he holds', () => {
    const both = person('both', 'marketingManager', 'gm', 'warehouseManager');
    const first = sign(submitted, 'marketingManager', both);
    expect(refusal(first, 'warehouse', both)).toBe('signedTwice');
    expect(refusal(first, 'marketingManager', marketing)).toBe('stepSigned');
  });

  it('[1.2.4b] a substitute signs for an absent approver, but not for the author and not a second time', () => {
    const standIn = (id: string, absent: string, role: Role): Signer => ({
      id,
      roles: ['csClerk'],
      standsInFor: [{ id: absent, roles: [role] }],
    });
    expect(rightToSign(submitted, 'marketingManager', standIn('s', 'marketing', 'marketingManager'))).toEqual({
      forId: 'marketing',
    });
    expect(refusal(submitted, 'marketingManager', standIn('s', 'author', 'marketingManager'))).toBe('ownPaper');
    const first = sign(submitted, 'marketingManager', standIn('s', 'marketing', 'marketingManager'));
    expect(refusal(first, 'warehouse', standIn('s', 'warehouse', 'warehouseManager'))).toBe('signedTwice');
    expect(refusal(first, 'warehouse', standIn('t', 'marketing', 'warehouseManager'))).toBe('signedTwice');
    expect(refusal(first, 'warehouse', person('marketing', 'warehouseManager'))).toBe('signedTwice');
  });

  it('[1.2.4b] a rejection returns the form, and the changed one needs every signature again', () => {
    const first = sign(submitted, 'marketingManager', marketing);
    const decided = decide(first, 'warehouse', 'rejected', warehouse);
    if ('refused' in decided) throw new Error(decided.refused);
    expect(decided.approval.state).toBe('rejected');
    expect(refusal(decided.approval, 'delivery', delivery)).toBe('notSubmitted');
    const next = reopen(decided.approval, 'author');
    expect(next).toMatchObject({ state: 'draft', revision: 2, signatures: [] });
    const again = next && submit(next, 'author');
    expect(again && missingSteps(again)).toEqual(['marketingManager', 'warehouse', 'delivery', 'gm']);
  });

  it('a step that the form does not need is refused, and a role that is not there gives none', () => {
    expect(refusal(submitted, 'quality', person('q', 'qcManager'))).toBe('stepNotNeeded');
    expect(refusal(submitted, 'marketingManager', warehouse)).toBe('notYours');
    expect(withdraw({ ...draft, state: 'withdrawn' })).toBeNull();
    expect(submit(submitted, 'author')).toBeNull();
    expect(reopen(draft, 'author')).toBeNull();
  });
});

const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const;
const someRoles: readonly Role[] = [...new Set(steps.map((step) => roleOfStep[step]))];
const signers = fc.record({
  id: fc.constantFrom(...people),
  roles: fc.oneof(fc.subarray([...someRoles], { maxLength: 3 }), fc.constant(someRoles)),
  standsInFor: fc.array(
    fc.record({ id: fc.constantFrom(...people), roles: fc.subarray([...someRoles], { maxLength: 3 }) }),
    { maxLength: 2 },
  ),
});
/** Any step, or more often the next one that is open. */
const someStep = fc.oneof(fc.constantFrom(...steps), fc.constant('next' as const));
const acts = fc.oneof(
  {
    weight: 14,
    arbitrary: fc.record({ act: fc.constant('sign' as const), step: someStep, signer: signers }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant('reject' as const), step: someStep, signer: signers }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('submit' as const), by: fc.constantFrom(...people) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('reopen' as const), by: fc.constantFrom(...people) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('withdraw' as const) }) },
);

/** A person who holds every role: only the rules about persons can stop him. */
const almighty = (id: string): Signer => ({ id, roles, standsInFor: [] });

describe('any story of a form', () => {
  it('[1.2.4b] never ends effective without every signature, by different people, none of them its author', () => {
    let effective = 0;
    fc.assert(
      fc.property(
        fc.subarray([...departments], { minLength: 1, maxLength: 3 }),
        fc.array(acts, { minLength: 5, maxLength: 60 }),
        (concerned, story) => {
          let form: Approval = { ...draft, departments: concerned, authorIds: ['a'] };
          for (const one of story) form = next(form, one);
          if (form.state === 'effective') effective += 1;
          check(form);
        },
      ),
      { numRuns: 2_000 },
    );
    expect(effective).toBeGreaterThan(0);
  });

  it('[1.2.4b] comes to its end when the right people sign in turn', () => {
    fc.assert(
      fc.property(fc.subarray([...departments], { minLength: 1 }), (concerned) => {
        let form: Approval = { ...submitted, departments: concerned };
        for (const [index, step] of stagesOf(concerned).flat().entries()) {
          expect(form.state).toBe('submitted');
          form = sign(form, step, almighty(`p${index}`));
        }
        check(form);
        expect(form.state).toBe('effective');
      }),
    );
  });
});

type Act = typeof acts extends fc.Arbitrary<infer T> ? T : never;

function next(form: Approval, one: Act): Approval {
  if (one.act === 'submit') return submit(form, one.by) ?? form;
  if (one.act === 'reopen') return reopen(form, one.by) ?? form;
  if (one.act === 'withdraw') return withdraw(form) ?? form;
  const step = one.step === 'next' ? (openSteps(form)[0] ?? 'gm') : one.step;
  const decided = decide(form, step, one.act === 'sign' ? 'signed' : 'rejected', one.signer);
  if ('refused' in decided) return form;
  const role = roleOfStep[step];
  const { forId } = decided.signature;
  const held =
    forId === null
      ? one.signer.roles
      : one.signer.standsInFor.find(({ id, roles: of }) => id === forId && of.includes(role))?.roles;
  expect(held).toContain(role);
  return decided.approval;
}

function check(form: Approval): void {
  const signed = form.signatures.filter(({ decision }) => decision === 'signed').map(({ step }) => step);
  const stands = form.signatures.flatMap(({ byId, forId }) => (forId === null ? [byId] : [byId, forId]));
  expect(new Set(stands).size).toBe(stands.length);
  for (const id of stands) expect(form.authorIds).not.toContain(id);
  if (form.state !== 'effective') return;
  const needed = stagesOf(form.departments).flat();
  expect(signed.toSorted()).toEqual([...needed].toSorted());
  expect([signed[0], signed.at(-1)]).toEqual(['marketingManager', 'gm']);
}
