import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dayAfterKey } from '../../../renderer/features/calendar/grid-keys.ts';
import { openCalendar } from './screen.tsx';

const keeper = ['calendar.administer'];

describe('[3.3.1.7] the year view of the working calendar', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-23T09:00:00+08:00') });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const day = (name: RegExp) => screen.getByRole('button', { name });
  const whole = () => screen.findByRole('button', { name: /^2026-10-01/ });

  it('shows twelve months with each day by its kind, its sign and its festival, and the source of the year', async () => {
    await openCalendar([]);
    expect((await whole()).getAttribute('aria-label')).toBe('2026-10-01，周四，法定节假日 · 国庆节');
    expect(screen.getAllByRole('table').filter((table) => table.querySelector('[data-day]'))).toHaveLength(12);
    expect(document.querySelectorAll('button[data-day]')).toHaveLength(365);
    const makeUp = day(/^2026-10-10/);
    expect([makeUp.dataset['kind'], makeUp.textContent]).toEqual(['makeUp', '10班']);
    expect(day(/^2026-10-01/).textContent).toBe('1休');
    expect([day(/^2026-11-28/).dataset['kind'], day(/^2026-11-28/).textContent]).toEqual(['rest', '28–']);
    expect(day(/^2026-11-24/).textContent).toBe('24');
    expect(screen.getByText(/国办发明电〔2025〕7号/)).toBeTruthy();
    expect(screen.getByText('已确认')).toBeTruthy();
  });

  it('says so when a year is not announced', async () => {
    await openCalendar([]);
    await whole();
    fireEvent.click(screen.getByRole('button', { name: '下一年' }));
    expect(screen.getByText('尚无安排')).toBeTruthy();
    expect(day(/^2027-10-01/).getAttribute('aria-label')).toBe('2027-10-01，周五，工作日 · 未确认');
    expect(document.querySelectorAll('button[data-assumed]')).toHaveLength(365);
  });

  it('is walked by arrows with one stop for the Tab key, and changed by a digit', async () => {
    const asked = await openCalendar(keeper);
    const user = userEvent.setup();
    await whole();
    await waitFor(() => screen.getByRole('button', { name: /^休息日/ }));
    expect(document.querySelectorAll('button[data-day][tabindex="0"]')).toHaveLength(1);
    day(/^2026-11-23/).focus();
    await user.keyboard('{ArrowRight}{ArrowDown}');
    expect(document.activeElement).toBe(day(/^2026-12-01/));
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}2');
    expect(asked).toEqual([
      {
        path: 'calendar.setDays',
        input: {
          days: [
            { day: '2026-12-01', version: 0 },
            { day: '2026-12-02', version: 0 },
          ],
          kind: 'rest',
          note: '',
          windows: null,
        },
      },
    ]);
  });

  it('lets those who may not change it look only', async () => {
    const asked = await openCalendar([]);
    const user = userEvent.setup();
    (await whole()).focus();
    await user.keyboard('2{Delete}');
    expect(asked).toEqual([]);
    expect(screen.queryByRole('button', { name: '导入' })).toBeNull();
    expect(screen.queryByRole('button', { name: '修改上班时间' })).toBeNull();
  });

  it('shows the sum of a limit that is tried out, in the language of the reader', async () => {
    await openCalendar([], 'en');
    await screen.findByRole('button', { name: /^1 Oct 2026/ });
    fireEvent.change(screen.getByLabelText('It happens at'), { target: { value: '2026-09-30 17:00' } });
    fireEvent.change(screen.getByLabelText('Minutes'), { target: { value: '60' } });
    expect(screen.getByText('Thursday 8 Oct 2026 09:00')).toBeTruthy();
    const rows = within(screen.getByRole('table', { name: 'The sum' })).getAllByRole('row');
    expect(rows.map((row) => row.textContent)).toEqual([
      '30 Sep 2026 WedCounted 17:00–17:3030 min',
      '1 Oct 2026 to 7 Oct 2026 Days skipped: 7 (Public holiday · National Day)',
      '8 Oct 2026 ThuCounted 08:30–09:0030 min',
      'Total1 h',
    ]);
    fireEvent.change(screen.getByLabelText('It happens at'), { target: { value: 'noon' } });
    expect(screen.getByText('Write it as 2026-11-23 18:01')).toBeTruthy();
  });

  it.each([
    ['2026-01-31', 'PageDown', '2026-02-28'],
    ['2026-03-31', 'PageUp', '2026-02-28'],
    ['2024-01-30', 'PageDown', '2024-02-29'],
    ['2026-12-31', 'ArrowRight', '2027-01-01'],
    ['2026-02-10', 'End', '2026-02-28'],
    ['2026-02-10', 'Home', '2026-02-01'],
    ['2026-01-01', 'ArrowUp', '2025-12-25'],
  ])('from %s %s leads to %s', (from, key, to) => {
    expect(dayAfterKey(from, key)).toBe(to);
  });
});
