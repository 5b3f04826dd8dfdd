import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { connectTo, queries } from '../../../renderer/api/client.ts';
import { QuestionPanel } from '../../../renderer/features/exams/bank/QuestionPanel.tsx';
import { PlanPanel } from '../../../renderer/features/exams/plans/PlanPanel.tsx';
import common from '../../../resources/locales/en/common.json' with { type: 'json' };
import exams from '../../../resources/locales/en/exams.json' with { type: 'json' };
import { QueryClient } from '@tanstack/react-query';
import type { ExamQuestion } from '../../../shared/contract/exam-bank.ts';
import type { ExamPlanView } from '../../../shared/contract/exam-plans.ts';
import { ConflictError } from '../../../shared/errors/errors.ts';
import { ORPCError } from '@orpc/client';
import { testId } from '../../helpers/test-ids.ts';
import { showPart } from '../show.tsx';
import { running } from './sittings.ts';

const text = (words: string) => ({ text: words, options: ['a', 'b'], explanation: '', model: '' });
const question: ExamQuestion = {
  id: testId(1),
  code: 'T-1',
  topic: 'conduct',
  kind: 'single',
  points: 2,
  clauses: ['5.3.2'],
  zh: text('问题'),
  en: text('Question'),
  right: [0],
  active: true,
  revision: 1,
  updatedAt: 0,
  updatedByName: '',
  asked: 0,
  rightly: 0,
  version: 1,
};
const theirs: ExamQuestion = { ...question, points: 5, zh: text('别人的问题'), version: 2 };
const plan: ExamPlanView = {
  ...running.plan,
  id: testId(2),
  active: true,
  updatedAt: 0,
  updatedByName: '',
  short: [],
  version: 1,
};

type Written = Readonly<Record<string, unknown>>;
let written: Written[];
let stored: { readonly version: number };

beforeEach(() => {
  written = [];
  connectTo({
    call: async (path, input) => {
      const name = path.join('.');
      if (name === 'exams.bank.topics')
        return [{ id: 'conduct', zh: '礼仪', en: 'Manners', questions: 9, withShort: 9 }];
      if (name === 'exams.bank.get') return stored;
      if (!name.endsWith('.update')) return { company: null, user: null };
      written.push(input as Written);
      if ((input as Written)['version'] !== stored.version) throw conflictOf(name, stored);
      return stored;
    },
  });
});

function conflictOf(name: string, current: unknown) {
  const { code } = new ConflictError(name.includes('plans') ? 'exams.planChanged' : 'exams.questionChanged', null);
  return new ORPCError('CONFLICT', { data: { code, current } });
}

const send = '{Control>}{Enter}{/Control}';

describe('[5.3.10] two who edit at once', () => {
  it('do not cover each other’s question: the version that was opened is sent, then both texts together', async () => {
    stored = question;
    const client = new QueryClient();
    const user = await showPart(
      <QuestionPanel id={question.id} topics={[]} onClose={() => {}} />,
      { common, exams },
      'en',
      client,
    );
    const english = await screen.findByDisplayValue('Question');
    await user.type(english, '!');
    // The change feed brings what somebody else saved.
    stored = theirs;
    await client.refetchQueries({ queryKey: queries.exams.bank.get.queryKey({ input: { id: question.id } }) });
    await user.keyboard(send);
    await screen.findByText(exams.error.questionChanged);
    expect(written).toMatchObject([{ version: 1, points: 2 }]);
    expect(screen.getByDisplayValue('别人的问题')).toBeTruthy();
    await user.keyboard(send);
    await waitFor(() => expect(written).toHaveLength(2));
    expect(written[1]).toMatchObject({ version: 2, points: 5, zh: { text: '别人的问题' }, en: { text: 'Question!' } });
  });

  it('do not cover each other’s plan', async () => {
    const theirs: ExamPlanView = { ...plan, passPercent: 90, version: 2 };
    stored = theirs;
    const user = await showPart(<PlanPanel plan={plan} onClose={() => {}} />, { common, exams });
    const minutes = screen.getByLabelText((label) => label.startsWith(exams.plans.minutes));
    await user.clear(minutes);
    await user.type(minutes, '60');
    await user.keyboard(send);
    await screen.findByText(exams.error.planChanged);
    expect(written).toMatchObject([{ version: 1, passPercent: 80 }]);
    await user.keyboard(send);
    await waitFor(() => expect(written).toHaveLength(2));
    expect(written[1]).toMatchObject({ version: 2, passPercent: 90, minutes: 60 });
  });
});
