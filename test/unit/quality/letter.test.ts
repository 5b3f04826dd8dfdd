import { describe, expect, it } from 'vitest';
import { type AnalysisContent, emptyLetter, reviewAnalysis } from '../../../shared/domain/quality/analysis.ts';
import { namesIn } from '../../../shared/domain/quality/names.ts';
import { renderCustomerLetter } from '../../../shared/sheets/customer-letter.tsx';
import { translatorFor } from '../../../electron/backend/i18n/translate.ts';

const letter = { event: '货物破损', cause: '装载不当', measures: '已补发', prevention: '装车留存照片' };
const content: AnalysisContent = {
  course: '收货时发现两箱受压',
  cause: '上层货物过重',
  corrective: '重新装载',
  preventive: '装载培训',
  parts: ['department'],
  letterLanguage: 'zh-CN',
  letter: { 'zh-CN': letter, en: emptyLetter },
};
const names = ['王丽', 'Wang Li', 'wangli', '欧阳 修', 'Li'];

describe('names in a letter', () => {
  it.each([
    ['经王丽核实', ['王丽']],
    ['经 王 丽 核实', ['王丽']],
    ['by WANG  LI, our clerk', ['Wang Li', 'Li']],
    ['Wangling Road', []],
    ['ｗａｎｇｌｉ 已处理', ['wangli']],
    ['欧阳修签字', ['欧阳 修']],
    ['Lithium batteries were delivered', []],
    ['货物已送达', []],
  ])('[4.3.1.9] finds those who work here in “%s”', (text, found) => {
    expect(namesIn(text, names)).toEqual(found);
  });

  it('[4.3.1.9] a single sign is no name', () => {
    expect(namesIn('王先生', ['王', ' '])).toEqual([]);
  });
});

describe('an analysis before it is handed in', () => {
  const codes = (given: Partial<AnalysisContent>) =>
    reviewAnalysis({ ...content, ...given }, names).map(({ path, code }) => `${path} ${code}`);

  it('[4.3.1.9] has every part, and the letter in the languages that it is sent in', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ corrective: ' ', parts: [] })).toEqual([
      'corrective quality.textMissing',
      'parts quality.partsMissing',
    ]);
    expect(codes({ letterLanguage: 'both' })).toEqual(
      ['event', 'cause', 'measures', 'prevention'].map((part) => `letter.en.${part} quality.textMissing`),
    );
  });

  it('[4.3.1.9] names nobody of the house to the customer, but may do so inside', () => {
    expect(codes({ course: '王丽发现' })).toEqual([]);
    const issues = reviewAnalysis(
      { ...content, letter: { ...content.letter, 'zh-CN': { ...letter, cause: '王丽装载不当' } } },
      names,
    );
    expect(issues).toEqual([{ path: 'letter.zh-CN.cause', code: 'quality.nameInLetter', params: { name: '王丽' } }]);
  });
});

describe('the letter to the customer', () => {
  const model = {
    language: 'both',
    zone: 'Asia/Shanghai',
    demo: false,
    company: {
      nameZh: '北京测试物流',
      nameEn: 'Beijing Test Logistics',
      addressZh: '建国路1号',
      addressEn: '1 Jianguo Road',
      phone: '010-1',
    },
    customerZh: '华信电子 <科技>',
    customerEn: 'Huaxin Electronics',
    number: 'KF01-20261123-001',
    orderNumber: 'DD20261123-0001',
    kind: 'damage',
    knownAt: Date.parse('2026-11-23T01:30:00Z'),
    writtenAt: Date.parse('2026-11-26T16:30:00Z'),
    letter: { 'zh-CN': letter, en: { ...letter, event: 'Two cartons were crushed.' } },
  } as const;

  it('[4.3.1.9] is written in either language or in both, one after the other', () => {
    const both = renderCustomerLetter(model, translatorFor);
    expect(both.match(/<main/g)).toHaveLength(2);
    expect(both).toContain('尊敬的华信电子 &lt;科技&gt;：');
    expect(both).toContain('Two cartons were crushed.');
    expect(both).toContain('2026年11月27日');
    expect(both).toContain('27 November 2026');
    const english = renderCustomerLetter({ ...model, language: 'en' }, translatorFor);
    expect(english).toContain('<html lang="en">');
    expect(english).not.toContain('尊敬的');
    expect(english).not.toContain('华信');
  });

  it('[4.3.1.9] does without an order, and says that demonstration data are no letter', () => {
    const bare = renderCustomerLetter({ ...model, language: 'zh-CN', orderNumber: '', demo: true }, translatorFor);
    expect(bare).not.toContain('工作单号');
    expect(bare).toContain('演示数据');
  });
});
