import { act, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { beforeEach, describe, expect, it } from 'vitest';
import { dayText, timeText } from '../../../renderer/components/Time.tsx';
import { firstLanguage, showLanguage, startI18n } from '../../../renderer/i18n/i18n.ts';

function Counter() {
  const { t } = useTranslation('common');
  const [typed, setTyped] = useState('');
  return (
    <label>
      {t('frame.orders')}
      <input value={typed} onChange={(event) => setTyped(event.target.value)} />
    </label>
  );
}

beforeEach(async () => {
  localStorage.clear();
  await startI18n('zh-CN');
});

describe('the language of the window', () => {
  it('changes at once, without losing what is typed, and names itself to the page', async () => {
    render(<Counter />);
    const field = screen.getByLabelText<HTMLInputElement>('订单');
    act(() => field.focus());
    await act(() => showLanguage('en'));
    expect(screen.getByLabelText('Orders')).toBe(field);
    expect(document.activeElement).toBe(field);
    expect(document.documentElement.lang).toBe('en');
    await act(() => showLanguage('zh-CN'));
    expect(screen.getByLabelText('订单')).toBe(field);
  });

  it('is remembered by the machine for the log-in page', async () => {
    await showLanguage('en');
    expect(firstLanguage()).toBe('en');
    await showLanguage('zh-CN');
    expect(firstLanguage()).toBe('zh-CN');
  });

  it('writes days and times in its own way', () => {
    const at = Date.UTC(2026, 10, 23, 1, 5);
    const reading = { zone: 'Asia/Shanghai', show: 'full', now: at } as const;
    expect(timeText(at, { ...reading, language: 'zh-CN' })).toBe('2026-11-23 09:05');
    expect(timeText(at, { ...reading, language: 'en' })).toBe('23 Nov 2026 09:05');
    expect(timeText(at, { ...reading, language: 'en', show: 'near' })).toBe('09:05');
    const later = { ...reading, now: at + 86_400_000, show: 'near' } as const;
    expect(timeText(at, { ...later, language: 'zh-CN' })).toBe('11-23 09:05');
    expect(timeText(at, { ...later, language: 'en' })).toBe('23 Nov 09:05');
    expect(timeText(at, { ...later, now: at + 366 * 86_400_000, language: 'en' })).toBe('23 Nov 2026 09:05');
    expect(dayText('2026-01-02', 'en')).toBe('2 Jan 2026');
  });
});
