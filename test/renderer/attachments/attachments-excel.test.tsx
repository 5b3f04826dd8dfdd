import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { connectTo } from '../../../renderer/api/client.ts';
import { Attachments } from '../../../renderer/features/attachments/public.ts';
import enAttachments from '../../../resources/locales/en/attachments.json' with { type: 'json' };
import enLists from '../../../resources/locales/en/lists.json' with { type: 'json' };
import zhAttachments from '../../../resources/locales/zh-CN/attachments.json' with { type: 'json' };
import zhLists from '../../../resources/locales/zh-CN/lists.json' with { type: 'json' };
import { testId } from '../../helpers/test-ids.ts';
import { showPart } from '../show.tsx';

const asked: unknown[] = [];
const subject = { subjectKind: 'order', subjectId: testId(7) } as const;
const file = {
  ...subject,
  id: testId(8),
  purpose: 'general',
  name: '装箱单.pdf',
  mediaType: 'application/pdf',
  size: 2_048,
  addedAt: 1_764_550_000_000,
  addedByName: '王丽',
  removedAt: null,
  removedByName: null,
  removeReason: null,
} as const;

beforeEach(() => {
  asked.length = 0;
  connectTo({
    call: async (path: readonly string[], input: unknown) => {
      const name = path.join('.');
      if (name === 'attachments.list') return [file];
      if (name === 'lists.attachments') {
        asked.push(input);
        return { name: 'files.xlsx', mediaType: 'text/plain', base64: '' };
      }
      return { company: { zone: 'Asia/Shanghai' }, user: null };
    },
  });
});

const catalogues = {
  'zh-CN': { attachments: zhAttachments, lists: zhLists },
  en: { attachments: enAttachments, lists: enLists },
};

describe.each(['zh-CN', 'en'] as const)('the files of an order in %s', (lng) => {
  it('[8] are had as a spreadsheet with Shift+E', async () => {
    const user = await showPart(<Attachments {...subject} />, catalogues[lng], lng);
    await screen.findByText(file.name, {}, { timeout: 10_000 });
    await user.keyboard('{Shift>}E{/Shift}');
    await waitFor(() => expect(asked).toEqual([{ ...subject, purpose: null }]));
  });

  it('[8] leave the key to the other list of a page', async () => {
    const user = await showPart(<Attachments {...subject} purpose="general" excelKeys={null} />, catalogues[lng], lng);
    await screen.findByText(file.name, {}, { timeout: 10_000 });
    await user.keyboard('{Shift>}E{/Shift}');
    expect(asked).toEqual([]);
    await user.click(screen.getByRole('button', { name: /Excel/ }));
    await waitFor(() => expect(asked).toEqual([{ ...subject, purpose: 'general' }]));
  });
});
