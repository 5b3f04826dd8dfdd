import { describe, expect, it } from 'vitest';
import { translatorFor } from '../../../electron/backend/i18n/translate.ts';
import type { FeedbackLine, FeedbackModel } from '../../../shared/domain/tracking/feedback-model.ts';
import type { SheetLanguage } from '../../../shared/i18n/languages.ts';
import { renderFeedback } from '../../../shared/sheets/render-feedback.tsx';
import { sampleFrame } from '../../helpers/sheet-samples.ts';

const monday = Date.parse('2026-11-23T09:05:00+08:00');

const line: FeedbackLine = {
  number: 'HY261123-0001',
  acceptedAt: monday,
  customerName: '北京华信电子科技有限公司',
  consignor: '北京华信电子科技有限公司',
  consignee: '上海东方仪器有限公司',
  destination: '上海市',
  jobType: 'doorToDoor',
  mode: 'air',
  pieces: 15,
  grams: 106_750,
  cm3: 1_140_000,
  serviceClass: 'A',
  promisedAt: monday + 86_400_000,
  podDueOn: null,
  punctuality: 'open',
  partnerName: '顺达航空货运',
  partnerNo: 'W-1',
  departedAt: monday,
  seenAt: null,
  seenPlace: '',
  expectedAt: monday + 86_400_000,
  arrivedAt: null,
  signedAt: null,
  signee: '',
  signedPieces: null,
  outcome: null,
  condition: null,
  attitude: null,
  satisfied: null,
  lateReason: '',
  podBackAt: null,
  remarks: '收货人改电话',
};

function textOf(language: SheetLanguage, lines: readonly FeedbackLine[]): string {
  const { company } = sampleFrame;
  const model: FeedbackModel = {
    language,
    zone: 'Asia/Shanghai',
    demo: false,
    company,
    formCode: 'DLD-QMS04-JL(KF)-03',
    printedAt: monday,
    printedBy: '李娜',
    customerName: '',
    from: null,
    to: null,
    classes: [],
    lines,
  };
  return renderFeedback(model, translatorFor)
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, '|');
}

describe('the feedback table on paper', () => {
  const trouble = {
    kinds: [
      { kind: 'late', open: false },
      { kind: 'lost', open: true },
    ],
    links: [{ kind: 'replacement', number: 'HY261124-0003' }],
    origin: null,
  } as const;

  it('[2.5.2, 2.6.1] says what went wrong and which order makes it good', () => {
    const text = textOf('zh-CN', [{ ...line, trouble }]);
    expect(text).toContain('晚点（已办结），丢失');
    expect(text).toContain('由 HY261124-0003 补发');
    expect(text).toContain('收货人改电话');
    expect(textOf('en', [{ ...line, trouble }])).toContain('HY261124-0003');
  });

  it('[2.5.2, 2.6.1] says of which order it makes good the loss, and nothing where nothing went wrong', () => {
    const origin = { kind: 'replacement', number: 'HY261123-0001' } as const;
    expect(textOf('zh-CN', [{ ...line, trouble: { kinds: [], links: [], origin } }])).toContain('补发 HY261123-0001');
    expect(textOf('zh-CN', [line])).not.toContain('补发');
  });
});
