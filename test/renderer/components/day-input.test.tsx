import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { useState } from 'react';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectTo } from '../../../renderer/api/client.ts';
import { DayInput } from '../../../renderer/components/DayInput.tsx';
import common from '../../../resources/locales/zh-CN/common.json' with { type: 'json' };

/** Noon on Monday in Beijing. */
const monday = Date.parse('2026-11-23T12:00:00+08:00');

beforeEach(() => {
  vi.setSystemTime(monday);
  connectTo({ call: async () => ({ company: { zone: 'Asia/Shanghai' } }) });
});
afterEach(() => vi.useRealTimers());

async function show(first: string | null, required = false) {
  const language = i18next.createInstance();
  await language.use(initReactI18next).init({ lng: 'zh-CN', resources: { 'zh-CN': { common } } });
  const told: (string | null)[] = [];
  function Filter() {
    const [day, setDay] = useState(first);
    const take = (next: string | null) => {
      told.push(next);
      setDay(next);
    };
    return <DayInput label="从" value={day} required={required} onDay={take} />;
  }
  render(
    <I18nextProvider i18n={language}>
      <QueryClientProvider client={new QueryClient()}>
        <Filter />
      </QueryClientProvider>
    </I18nextProvider>,
  );
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: '从' });
  const user = userEvent.setup();
  await user.click(field);
  return { field, told, user };
}

describe('a day that filters', () => {
  it('is typed the short way and taken by Enter, shown as a date whatever the browser’s language', async () => {
    const { field, told, user } = await show(null);
    await user.keyboard('+1');
    expect(told).toEqual([]);
    await user.keyboard('{Enter}');
    expect(told).toEqual(['2026-11-24']);
    expect(field.value).toBe('2026-11-24');
  });

  it('is taken at once when it is a whole date, and by leaving the field', async () => {
    const { told, user } = await show('2026-11-20');
    await user.clear(screen.getByRole('textbox'));
    await user.keyboard('2026-11-25');
    expect(told).toEqual(['2026-11-25']);
    await user.clear(screen.getByRole('textbox'));
    await user.keyboard('周五');
    await user.tab();
    expect(told).toEqual(['2026-11-25', '2026-11-27']);
  });

  it('moves by a day with the arrows', async () => {
    const { told, user } = await show('2026-11-30');
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(told).toEqual(['2026-12-01', '2026-12-02', '2026-12-01']);
  });

  it('keeps what it does not understand, says so, and Escape puts the day back', async () => {
    const { field, told, user } = await show('2026-11-20');
    await user.clear(field);
    await user.keyboard('某天{Enter}');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.title).toBe(common.day.notUnderstood);
    expect(field.value).toBe('某天');
    await user.keyboard('{Escape}');
    expect(field.value).toBe('2026-11-20');
    expect(told).toEqual([]);
  });

  it('emptied it filters no more, unless a day is needed', async () => {
    const free = await show('2026-11-20');
    await free.user.clear(free.field);
    await free.user.keyboard('{Enter}');
    expect(free.told).toEqual([null]);
  });

  it('emptied where a day is needed it goes back to the day', async () => {
    const needed = await show('2026-11-20', true);
    await needed.user.clear(needed.field);
    await needed.user.tab();
    expect(needed.told).toEqual([]);
    expect(needed.field.value).toBe('2026-11-20');
  });
});
