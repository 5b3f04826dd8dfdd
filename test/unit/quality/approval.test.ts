import { describe, expect, it } from 'vitest';
import {
  type Approval,
  decide,
  missingSteps,
  openSteps,
  rightToSign,
  type Signer,
} from '../../../shared/domain/quality/approval.ts';
import type { AnalysisStep } from '../../../shared/domain/quality/values.ts';
import type { Role } from '../../../shared/domain/people/roles.ts';

const person = (id: string, ...roles: readonly Role[]): Signer => ({ id, roles, standsInFor: [] });
const qc = person('qc', 'qcManager');
const department = person('dm', 'departmentManager');
const project = person('pm', 'projectManager');
const otherProject = person('pm2', 'projectManager');
const director = person('cs', 'csDirector');
const deputy = person('dg', 'deputyGm');

const submitted: Approval = {
  state: 'submitted',
  authorIds: [qc.id],
  parts: ['project', 'department'],
  signatures: [],
};

function after(approval: Approval, ...signed: readonly (readonly [AnalysisStep, Signer])[]): Approval {
  return signed.reduce((before, [step, signer]) => {
    const decided = decide(before, step, 'signed', signer);
    if ('refused' in decided) throw new Error(decided.refused);
    return decided.approval;
  }, approval);
}
const refusal = (approval: Approval, step: AnalysisStep, signer: Signer) => {
  const right = rightToSign(approval, step, signer);
  return 'refused' in right ? right.refused : `for ${right.forId ?? 'himself'}`;
};

describe('the approval of an analysis', () => {
  it('[4.3.1.9] the managers sign side by side, then the review, the CS director and the deputy GM', () => {
    expect(openSteps(submitted)).toEqual(['project', 'department']);
    const analysed = after(submitted, ['department', department], ['project', project]);
    expect(openSteps(analysed)).toEqual(['projectReview']);
    expect(refusal(analysed, 'deputyGm', deputy)).toBe('tooEarly');
    const reviewed = after(analysed, ['projectReview', otherProject], ['csDirector', director]);
    expect(missingSteps(reviewed)).toEqual(['deputyGm']);
    expect(after(reviewed, ['deputyGm', deputy]).state).toBe('approved');
  });

  it('[4.3.1.9] nobody signs what he wrote, twice, or for a post that is not his', () => {
    expect(refusal({ ...submitted, authorIds: ['pm'] }, 'project', project)).toBe('ownPaper');
    expect(refusal(submitted, 'project', department)).toBe('notYours');
    const analysed = after(submitted, ['department', department], ['project', project]);
    expect(refusal(analysed, 'projectReview', project)).toBe('signedTwice');
    expect(refusal(analysed, 'project', otherProject)).toBe('stepSigned');
    expect(refusal(submitted, 'warehouse', person('wm', 'warehouseManager'))).toBe('stepNotNeeded');
    expect(refusal({ ...submitted, state: 'draft' }, 'project', project)).toBe('notSubmitted');
  });

  it('[4.3.1.9] a substitute signs in the place of the absent, but not of the author or of one who signed', () => {
    const standIn: Signer = { id: 'x', roles: ['csClerk'], standsInFor: [project] };
    expect(refusal(submitted, 'project', standIn)).toBe('for pm');
    expect(refusal({ ...submitted, authorIds: ['pm'] }, 'project', standIn)).toBe('ownPaper');
    const analysed = after(submitted, ['department', department], ['project', project]);
    expect(refusal(analysed, 'projectReview', standIn)).toBe('signedTwice');
  });

  it('[4.3.1.9] a rejection returns it', () => {
    const decided = decide(submitted, 'department', 'rejected', department);
    expect(decided).toMatchObject({ approval: { state: 'rejected' }, signature: { decision: 'rejected', byId: 'dm' } });
  });
});
