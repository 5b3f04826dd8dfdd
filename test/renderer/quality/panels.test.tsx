import { screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { connectTo } from '../../../renderer/api/client.ts';
import { AnalysisEditor } from '../../../renderer/features/quality/analysis/AnalysisEditor.tsx';
import { Approval } from '../../../renderer/features/quality/analysis/Approval.tsx';
import { ActionPanel } from '../../../renderer/features/quality/page/ActionPanel.tsx';
import { SignPanel } from '../../../renderer/features/quality/page/SignPanel.tsx';
import common from '../../../resources/locales/en/common.json' with { type: 'json' };
import quality from '../../../resources/locales/en/quality.json' with { type: 'json' };
import type { Analysis, QualityAction, QualityCase } from '../../../shared/contract/quality-schemas.ts';
import { testId } from '../../helpers/test-ids.ts';
import { showPart } from '../show.tsx';

interface Call {
  readonly path: string;
  readonly input: unknown;
}

let calls: Call[];

beforeEach(() => {
  calls = [];
  connectTo({
    call: async (path, input) => {
      const name = path.join('.');
      if (name === 'company.status') return { company: { zone: 'Asia/Shanghai' } };
      calls.push({ path: name, input });
      return { version: 8, updatedAt: 1, stage: 'decision' };
    },
  });
});

const show = (children: ReactNode) => showPart(children, { common, quality });

const id = testId(1);
const send = '{Control>}{Enter}{/Control}';
const known = {
  id,
  version: 4,
  stage: 'cause',
  category: null,
  party: null,
  actions: [] as const,
} as Partial<QualityCase>;
const texts = { event: 'Damage.', cause: 'Loading.', measures: 'Replaced.', prevention: 'Photos.' };
const analysis = {
  revision: 2,
  state: 'draft',
  content: {
    course: 'Crushed',
    cause: 'Heavy goods on top',
    corrective: '',
    preventive: 'Training',
    parts: ['department'],
    letterLanguage: 'en',
    letter: { 'zh-CN': texts, en: texts },
  },
  signatures: [{ step: 'department', decision: 'signed', byName: 'Lin', forName: 'Guo', reason: '', at: 1 }],
  missing: [
    { step: 'projectReview', open: true, maySign: [] },
    { step: 'deputyGm', open: false, maySign: [{ id, name: 'Cao', forName: null }] },
  ],
  issues: [],
  updatedAt: 1,
  version: 7,
} as Partial<Analysis>;

describe('the panels of a quality case', () => {
  it('[3.3.1.6] the cause is signed with its category and the responsible party, or not at all', async () => {
    const user = await show(<SignPanel known={known as QualityCase} stage="cause" onClose={() => {}} />);
    await user.keyboard(send);
    expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
      quality.error.categoryMissing,
      quality.error.partyMissing,
      quality.error.textMissing,
    ]);
    await user.selectOptions(screen.getByLabelText('Category of the cause*'), 'loading');
    await user.selectOptions(screen.getByLabelText('Responsible party*'), 'carrier');
    await user.type(screen.getByLabelText('Cause*'), 'Loaded badly');
    await user.keyboard(send);
    expect(calls).toMatchObject([
      {
        path: 'quality.sign',
        input: { id, version: 4, stage: 'cause', text: 'Loaded badly', category: 'loading', party: 'carrier' },
      },
    ]);
  });

  it('[4.3.1.9] an action that does not work is given back with what was seen', async () => {
    const action = { id, version: 2, text: 'Photos of each load' } as QualityAction;
    const user = await show(<ActionPanel name="verify" action={action} onClose={() => {}} />);
    await user.selectOptions(screen.getByLabelText('Verdict*'), 'fails');
    await user.type(screen.getByLabelText('How it was verified, and what was seen*'), 'Two without photos');
    await user.keyboard(send);
    expect(calls).toMatchObject([
      { path: 'quality.actions.verify', input: { id, version: 2, works: false, how: 'Two without photos' } },
    ]);
  });

  it('[4.3.1.9] an analysis is kept as typed and handed in when nothing is missing', async () => {
    const user = await show(<AnalysisEditor id={id} analysis={analysis as Analysis} onDone={() => {}} />);
    expect(screen.getByText('1 still missing')).toBeTruthy();
    await user.keyboard(send);
    expect(calls).toEqual([]);
    await user.type(screen.getByLabelText('Corrective plan*'), 'Replaced');
    await user.keyboard(send);
    await expect
      .poll(() => calls.map(({ path }) => path))
      .toEqual(['quality.analysis.save', 'quality.analysis.submit']);
    expect(calls).toMatchObject([
      { input: { id, version: 7, content: { corrective: 'Replaced' } } },
      { input: { id, version: 8 } },
    ]);
  });

  it('[4.3.1.9] the letter may be switched to both languages, and then needs both', async () => {
    const empty = { ...texts, event: '' };
    const content = { ...analysis.content, letter: { 'zh-CN': empty, en: texts } };
    const user = await show(
      <AnalysisEditor id={id} analysis={{ ...analysis, content } as Analysis} onDone={() => {}} />,
    );
    await user.selectOptions(screen.getByLabelText('Language of the letter*'), 'both');
    expect(screen.getByText('2 still missing')).toBeTruthy();
  });

  it('[4.3.1.9] every signature is named: given, missing, and that nobody could give it', async () => {
    await show(<Approval analysis={analysis as Analysis} />);
    const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '');
    expect(lines[0]).toContain('Lin (for Guo)');
    expect(lines[1]).toContain(quality.analysis.nobody);
    expect(lines[3]).toContain('Can be given by Cao');
  });
});
