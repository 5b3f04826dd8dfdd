import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { connectTo } from '../../../renderer/api/client.ts';
import { ImportPanel } from '../../../renderer/features/exams/bank/ImportPanel.tsx';
import common from '../../../resources/locales/en/common.json' with { type: 'json' };
import exams from '../../../resources/locales/en/exams.json' with { type: 'json' };
import type { BankPreview } from '../../../shared/contract/exam-bank.ts';
import { testId } from '../../helpers/test-ids.ts';
import { showPart } from '../show.tsx';

const faulty: BankPreview = {
  previewId: testId(1),
  fileName: 'bank.xlsx',
  counts: { create: 1, update: 0, unchanged: 0, error: 1 },
  rows: [
    {
      row: 4,
      code: 'Q-1',
      text: 'What is asked',
      action: 'error',
      issues: [
        { column: 'clauses', code: 'exams.clauseUnknown', value: '5.3.2 8.8.8', params: { clause: '8.8.8' } },
        { column: 'optionAZh', code: 'exams.optionCount', value: '', params: { least: 2, most: 6 } },
      ],
    },
    { row: 5, code: 'Q-2', text: 'Another', action: 'create', issues: [] },
  ],
  rowsTotal: 2,
};
const sound: BankPreview = {
  ...faulty,
  counts: { create: 1, update: 1, unchanged: 0, error: 0 },
  rows: faulty.rows.slice(1),
};

let preview: BankPreview;
let calls: { readonly path: string; readonly input: unknown }[];

beforeEach(() => {
  calls = [];
  connectTo({
    call: async (path, input) => {
      const name = path.join('.');
      if (!name.startsWith('exams.')) return { company: null, user: null };
      calls.push({ path: name, input });
      return name.endsWith('previewImport') ? preview : { created: 1, updated: 1 };
    },
  });
});

async function chosen(onClose = () => {}) {
  const user = await showPart(<ImportPanel onClose={onClose} />, { common, exams });
  const picker = screen.getByLabelText(exams.import.choose, { selector: 'input' });
  await user.upload(picker, new File(['code'], 'bank.csv', { type: 'text/csv' }));
  await screen.findByText('bank.xlsx');
  return user;
}

const run = () => screen.queryByRole('button', { name: exams.import.run });

describe('[5.3.10] questions from a file', () => {
  it('show each fault at its row and column in words of its own, and cannot be imported with one', async () => {
    preview = faulty;
    await chosen();
    expect(screen.getByText(/The manual has no clause 8\.8\.8\./)).toBeTruthy();
    expect(screen.getByText(/Between 2 and 6 options\./)).toBeTruthy();
    expect(screen.getByText(exams.column.optionAZh)).toBeTruthy();
    expect(run()).toBeNull();
  });

  it('are imported whole as they were previewed', async () => {
    preview = sound;
    let closed = false;
    const user = await chosen(() => (closed = true));
    await user.click(run() ?? document.body);
    await waitFor(() => expect(closed).toBe(true));
    expect(calls.at(-1)).toEqual({ path: 'exams.bank.runImport', input: { previewId: sound.previewId } });
  });
});
