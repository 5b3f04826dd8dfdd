import { describe, expect, it } from 'vitest';
import {
  type ActionState,
  isVerified,
  judgeReportClosing,
  judgeStage,
  stageAfter,
  stagesBefore,
} from '../../../shared/domain/quality/case.ts';

const action = (given: Partial<ActionState>): ActionState => ({
  kind: 'corrective',
  ownerId: 'a',
  done: true,
  verified: true,
  ...given,
});
const signed = { text: '已查明', category: null, party: null };
const codes = (...given: Parameters<typeof judgeStage>) => judgeStage(...given).map(({ code }) => code);

describe('the way of a quality case', () => {
  it('[3.3.1.6] goes from the investigation to the follow-up, and back only to an earlier stage', () => {
    expect(stageAfter('investigation')).toBe('cause');
    expect(stageAfter('verification')).toBe('followUp');
    expect(stagesBefore('investigation')).toEqual([]);
    expect(stagesBefore('actions')).toEqual(['investigation', 'cause', 'decision']);
    expect(stagesBefore('closed')).toHaveLength(5);
  });

  it('[3.3.1.6] the cause names its category and the responsible party', () => {
    expect(codes('investigation', { ...signed, text: ' ' }, [])).toEqual(['quality.textMissing']);
    expect(codes('cause', signed, [])).toEqual(['quality.categoryMissing', 'quality.partyMissing']);
    expect(codes('cause', { ...signed, category: 'loading', party: 'carrier' }, [])).toEqual([]);
  });

  it('[4.3.1.9] actions are corrective and preventive and done before they are verified', () => {
    expect(codes('actions', signed, [])).toEqual(['quality.correctiveMissing', 'quality.preventiveMissing']);
    const both = [action({}), action({ kind: 'preventive', done: false, verified: false })];
    expect(codes('actions', signed, both)).toEqual(['quality.actionsNotDone']);
    expect(codes('verification', signed, both)).toEqual(['quality.notVerified']);
    expect(codes('verification', signed, [action({}), action({ kind: 'preventive' })])).toEqual([]);
  });

  it('[3.3.1.6] no report is closed before its case is verified, and a grave one has a case', () => {
    expect(isVerified('verification')).toBe(false);
    expect(judgeReportClosing(null, false)).toEqual([]);
    expect(judgeReportClosing(null, true)).toEqual([{ path: 'quality', code: 'quality.caseMissing' }]);
    expect(judgeReportClosing({ stage: 'actions' }, false)).toEqual([
      { path: 'quality', code: 'quality.caseNotVerified' },
    ]);
    expect(judgeReportClosing({ stage: 'followUp' }, true)).toEqual([]);
  });
});
