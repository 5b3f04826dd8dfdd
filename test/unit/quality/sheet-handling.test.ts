import { describe, expect, it } from 'vitest';
import { handlingOf } from '../../../electron/backend/quality/sheet-handling.ts';
import type { ClaimsReading } from '../../../shared/domain/claims/reading.ts';
import type { QualityReading } from '../../../shared/domain/quality/reading.ts';

const quality: QualityReading = {
  stage: 'actions',
  category: 'loading',
  party: 'carrier',
  steps: [
    { stage: 'investigation', text: '上方堆放重货', byName: '何强', at: 1 },
    { stage: 'cause', text: '重货压轻货', byName: '何强', at: 2 },
    { stage: 'decision', text: '全额赔偿', byName: '何强', at: 3 },
  ],
  actions: [
    {
      kind: 'corrective',
      text: '补发四台',
      ownerName: '林国栋',
      dueDay: '2026-12-02',
      doneAt: null,
      verifiedByName: null,
    },
  ],
};
const claims: ClaimsReading = {
  settlements: [{ amount: 15_000, consignee: '李四', byName: '王丽', at: 1 }],
  claims: [
    {
      state: 'decided',
      asked: 480_000,
      kind: 'compensation',
      compensation: 480_000,
      penalty: 0,
      party: 'carrier',
      shares: [
        { bearer: 'carrier', name: '顺达车队', fen: 330_000 },
        { bearer: 'company', name: '', fen: 150_000 },
      ],
      decision: '全额赔偿',
      decidedByName: '何强',
      decidedAt: 4,
      paidAt: null,
    },
  ],
};

describe('the boxes of KF-01', () => {
  it('[3.3.1.5, 3.3.1.6] carry what quality control found and decided, with each signature', () => {
    const handling = handlingOf(quality, claims, 'zh-CN');
    expect(handling).toMatchObject({
      investigation: '上方堆放重货',
      cause: '装载\n重货压轻货',
      responsible: '承运商',
      decision: '全额赔偿\n纠正措施: 补发四台 (林国栋 2026-12-02)',
    });
    expect(handling.signed.map(({ what, byName }) => `${what} ${byName}`)).toEqual([
      'quality:step.investigation 何强',
      'quality:step.cause 何强',
      'quality:step.decision 何强',
    ]);
  });

  it('[3.3.1.5, 3.3.2.3] name what was settled and claimed, and who bears it, in the language of the sheet or in both', () => {
    const [settled, claimed] = handlingOf(null, claims, 'en').claim.split('\n');
    expect(settled).toBe('Settled on the spot ¥150.00 李四');
    expect(claimed).toBe(
      'Decided · ¥4,800.00 · Compensation · Carrier · 全额赔偿 · Carrier 顺达车队 ¥3,300.00 · The company ¥1,500.00',
    );
    expect(handlingOf(quality, claims, 'both').responsible).toBe('承运商 / Carrier');
  });

  it('[3.3.1.6] are empty while nobody has done anything', () => {
    expect(handlingOf(null, { settlements: [], claims: [] }, 'both')).toEqual({
      investigation: '',
      cause: '',
      responsible: '',
      decision: '',
      claim: '',
      signed: [],
    });
  });
});
