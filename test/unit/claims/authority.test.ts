import { describe, expect, it } from 'vitest';
import { judgeAuthority, limitOf } from '../../../shared/domain/claims/authority.ts';
import { type ClaimDecision, judgeDecision } from '../../../shared/domain/claims/decision.ts';
import { defaultLimits } from '../../../shared/domain/claims/values.ts';

describe('authority on the spot', () => {
  it('[3.3.2.3, 4.3.1.6] the greatest limit of the roles counts, and no role means none', () => {
    expect(limitOf(['csClerk'], defaultLimits)).toBe(20_000);
    expect(limitOf(['csClerk', 'csDirector'], defaultLimits)).toBe(200_000);
    expect(limitOf(['csTrainee'], defaultLimits)).toBe(0);
    expect(limitOf([], defaultLimits)).toBe(0);
  });

  it('[3.3.2.3] an amount split in two is one amount', () => {
    expect(judgeAuthority(20_000, 0, 20_000)).toEqual({ limit: 20_000, already: 0, left: 20_000, within: true });
    expect(judgeAuthority(20_001, 0, 20_000).within).toBe(false);
    expect(judgeAuthority(12_000, 12_000, 20_000)).toEqual({
      limit: 20_000,
      already: 12_000,
      left: 8_000,
      within: false,
    });
    expect(judgeAuthority(1, 30_000, 20_000)).toMatchObject({ left: 0, within: false });
  });
});

describe('the decision on a claim', () => {
  const decision: ClaimDecision = {
    kind: 'both',
    compensation: 100_001,
    penalty: 50_000,
    party: 'carrier',
    shares: [
      { bearer: 'carrier', name: '顺达车队', fen: 100_000 },
      { bearer: 'company', name: '', fen: 50_001 },
    ],
    text: '承运商承担三分之二',
  };
  const codes = (given: Partial<ClaimDecision>) =>
    judgeDecision({ ...decision, ...given }).map(({ path, code }) => `${path} ${code}`);

  it('[3.3.2.3] its shares are the whole amount to the fen', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ shares: [{ bearer: 'carrier', name: '顺达车队', fen: 150_000 }] })).toEqual([
      'shares claims.sharesDiffer',
    ]);
    const [issue] = judgeDecision({ ...decision, shares: [] });
    expect(issue?.params).toEqual({ shared: '¥0.00', total: '¥1,500.01' });
  });

  it('[3.3.2.3] has the amounts that go with its kind, bearers with names, and a text', () => {
    expect(codes({ kind: 'compensation' })).toEqual(['penalty claims.amountNotWanted']);
    expect(codes({ kind: 'none', compensation: 0, penalty: 0, shares: [] })).toEqual([]);
    expect(codes({ kind: 'penalty', penalty: 0, compensation: 0, shares: [] })).toEqual([
      'penalty claims.amountMissing',
    ]);
    expect(codes({ shares: [{ bearer: 'employee', name: ' ', fen: 150_001 }] })).toEqual([
      'shares.0.name claims.bearerMissing',
    ]);
    expect(codes({ text: ' ' })).toEqual(['text claims.decisionMissing']);
    const twice = [
      { bearer: 'company', name: '', fen: 200_001 },
      { bearer: 'insurer', name: '人保', fen: -50_000 },
    ] as const;
    expect(codes({ shares: twice })).toEqual(['shares.1.fen claims.amountMissing']);
  });
});
