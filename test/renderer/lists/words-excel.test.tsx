import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { connectTo } from '../../../renderer/api/client.ts';
import { WordsPage } from '../../../renderer/features/dangerousGoods/words/WordsPage.tsx';
import enWords from '../../../resources/locales/en/dangerousGoods.json' with { type: 'json' };
import enLists from '../../../resources/locales/en/lists.json' with { type: 'json' };
import zhWords from '../../../resources/locales/zh-CN/dangerousGoods.json' with { type: 'json' };
import zhLists from '../../../resources/locales/zh-CN/lists.json' with { type: 'json' };
import { testId } from '../../helpers/test-ids.ts';
import { showPart } from '../show.tsx';

const asked: unknown[] = [];
const word = {
  category: 'lithium',
  en: '',
  matching: 'part',
  air: true,
  rail: false,
  exceptions: [],
  active: true,
  updatedByName: '',
  updatedAt: 1_764_550_000_000,
  version: 1,
} as const;
const words = [
  { ...word, id: testId(1), zh: '锂电池' },
  { ...word, id: testId(2), zh: '充电宝' },
];

beforeEach(() => {
  asked.length = 0;
  connectTo({
    call: async (path: readonly string[], input: unknown) => {
      const name = path.join('.');
      if (name === 'dangerousGoods.words') return words;
      if (name === 'lists.goodsWords') {
        asked.push(input);
        return { name: 'words.xlsx', mediaType: 'text/plain', base64: '' };
      }
      return { company: { zone: 'Asia/Shanghai' }, user: null };
    },
  });
});

const catalogues = {
  'zh-CN': { dangerousGoods: zhWords, lists: zhLists },
  en: { dangerousGoods: enWords, lists: enLists },
};

describe.each(['zh-CN', 'en'] as const)('key words of dangerous goods in %s', (lng) => {
  it('[8] are had as a spreadsheet with Shift+E: those that the filter lets through, and no others', async () => {
    const user = await showPart(<WordsPage />, catalogues[lng], lng);
    await screen.findByText('充电宝', {}, { timeout: 10_000 });
    await user.type(screen.getByRole('searchbox'), '充电');
    await waitFor(() => expect(screen.queryByText('锂电池')).toBeNull());
    (document.activeElement as HTMLElement).blur();
    await user.keyboard('{Shift>}E{/Shift}');
    await waitFor(() => expect(asked).toEqual([{ ids: [testId(2)] }]));
  });
});
