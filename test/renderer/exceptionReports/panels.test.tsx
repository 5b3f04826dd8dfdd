import { ORPCError } from '@orpc/client';
import { screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { connectTo } from '../../../renderer/api/client.ts';
import { CallPanel } from '../../../renderer/features/exceptionReports/page/panels/CallPanel.tsx';
import { ClosePanel } from '../../../renderer/features/exceptionReports/page/panels/ClosePanel.tsx';
import { CorrectPanel } from '../../../renderer/features/exceptionReports/page/panels/CorrectPanel.tsx';
import { FactList } from '../../../renderer/features/exceptionReports/page/FactList.tsx';
import { withinPeriod } from '../../../renderer/features/exceptionReports/board/period.ts';
import common from '../../../resources/locales/en/common.json' with { type: 'json' };
import exceptionReports from '../../../resources/locales/en/exceptionReports.json' with { type: 'json' };
import people from '../../../resources/locales/en/people.json' with { type: 'json' };
import tasks from '../../../resources/locales/en/tasks.json' with { type: 'json' };
import type { Report, ReportFact, ReportRecipient } from '../../../shared/contract/report-schemas.ts';
import { testId } from '../../helpers/test-ids.ts';
import { showPart } from '../show.tsx';

interface Call {
  readonly path: string;
  readonly input: unknown;
}

let calls: Call[];
let answer: () => unknown;

beforeEach(() => {
  calls = [];
  answer = () => ({});
  connectTo({
    call: async (path, input) => {
      const name = path.join('.');
      if (name === 'company.status') return { company: { zone: 'Asia/Shanghai' } };
      calls.push({ path: name, input });
      return answer();
    },
  });
});

const show = (children: ReactNode) => showPart(children, { common, exceptionReports, people, tasks });

const fact: ReportFact = { seq: 2, kind: 'fact', text: 'Three cartons wet', at: 0, byName: 'Wang Li', corrections: [] };
const nobody = { who: 'role:qcManager', name: '', role: 'qcManager', phone: '', address: '' } as ReportRecipient;
const leader = { who: testId(5), name: 'Lin', role: 'departmentManager', phone: '13800138000' } as ReportRecipient;
const report = {
  id: testId(1),
  version: 3,
  number: 'KF01-20260930-001',
  recipients: [leader, nobody],
  closing: [{ path: 'action', code: 'exceptionReports.actionMissing' }],
} as unknown as Report;
const send = '{Control>}{Enter}{/Control}';

describe('the page of a report', () => {
  it('[3.4] a correction stands below the words that it corrects, and those stay readable', async () => {
    const corrections = [{ seq: 3, text: 'Two cartons wet', at: 60_000, byName: 'Chen Jing' }];
    const corrected: Report = { ...report, facts: [{ ...fact, corrections }] };
    await show(<FactList report={corrected} writes={false} />);
    expect(screen.getByText('Three cartons wet').tagName).toBe('DEL');
    expect(screen.getByText(/Two cartons wet/).tagName).toBe('P');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('[3.4] a correction that changes nothing is not sent, a true one names its entry', async () => {
    const user = await show(<CorrectPanel report={report} fact={fact} onClose={() => {}} />);
    await user.keyboard(send);
    expect(screen.getByRole('alert').textContent).toBe('Write what is right instead');
    expect(calls).toEqual([]);
    await user.clear(screen.getByRole('textbox'));
    await user.type(screen.getByRole('textbox'), 'Two cartons wet');
    await user.keyboard(send);
    expect(calls).toMatchObject([
      { path: 'exceptionReports.correct', input: { id: report.id, seq: 2, text: 'Two cartons wet' } },
    ]);
  });

  it('[3.3.1.7] a call is logged with whom, when and whether he was reached; a role that nobody holds can be chosen', async () => {
    const user = await show(<CallPanel report={report} who={leader.who} onClose={() => {}} />);
    expect(screen.getByLabelText<HTMLInputElement>(`${tasks.contact.person}*`).value).toBe('Lin');
    await user.selectOptions(screen.getByLabelText(/^Whom/), 'role:qcManager');
    expect(screen.getByLabelText<HTMLInputElement>(`${tasks.contact.person}*`).value).toBe(people.role.qcManager);
    await user.selectOptions(screen.getByLabelText(/^Reached or not/), 'no');
    await user.keyboard(send);
    expect(calls).toMatchObject([
      {
        path: 'exceptionReports.logCall',
        input: { who: 'role:qcManager', person: people.role.qcManager, reached: false },
      },
    ]);
  });

  it('[3.3.1.7] a time that cannot be read stays typed, and nothing is logged', async () => {
    const user = await show(<CallPanel report={report} who={leader.who} onClose={() => {}} />);
    const at = screen.getByLabelText<HTMLInputElement>(`${tasks.contact.at}*`);
    await user.clear(at);
    await user.type(at, 'just after lunch');
    await user.keyboard(send);
    expect(screen.getByRole('alert').textContent).toBe('Not a time, like 2026-11-23 14:05');
    expect(at.value).toBe('just after lunch');
    expect(calls).toEqual([]);
  });

  it('[3.4] says what is still to be done before a report may be closed, and keeps what was typed when refused', async () => {
    answer = () => {
      throw new ORPCError('REFUSED', { data: { code: 'exceptionReports.notOver', params: {}, issues: [] } });
    };
    const user = await show(<ClosePanel report={report} onClose={() => {}} />);
    screen.getByText('What was done about it is not recorded yet.');
    await user.type(screen.getByRole('textbox'), 'Settled');
    await user.keyboard(send);
    await screen.findByText(/cannot be closed yet/);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Settled');
  });

  it('[3.4] late reports are looked at by the days in which they became known', () => {
    const within = (day: string, period: Parameters<typeof withinPeriod>[1]) => withinPeriod(day, period, '2026-10-08');
    expect([within('2026-10-08', { period: 'today' }), within('2026-10-07', { period: 'today' })]).toEqual([
      true,
      false,
    ]);
    expect([within('2026-10-02', { period: 'week' }), within('2026-10-01', { period: 'week' })]).toEqual([true, false]);
    expect([
      within('2026-09-30', { from: '2026-09-30', to: '2026-10-01' }),
      within('2026-10-02', { to: '2026-10-01' }),
    ]).toEqual([true, false]);
    expect(within('2025-01-01', {})).toBe(true);
  });
});
