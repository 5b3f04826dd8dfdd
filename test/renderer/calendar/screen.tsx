import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import i18next from 'i18next';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { connectTo } from '../../../renderer/api/client.ts';
import { CalendarPage } from '../../../renderer/features/calendar/CalendarPage.tsx';
import type { CalendarRecord } from '../../../shared/contract/calendar.ts';
import type { Language } from '../../../shared/i18n/languages.ts';
import calendarEn from '../../../resources/locales/en/calendar.json' with { type: 'json' };
import commonEn from '../../../resources/locales/en/common.json' with { type: 'json' };
import calendarZh from '../../../resources/locales/zh-CN/calendar.json' with { type: 'json' };
import commonZh from '../../../resources/locales/zh-CN/common.json' with { type: 'json' };
import { defaultHours } from '../../../shared/domain/calendar/hours.ts';
import { notices, officialYears } from '../../unit/calendar/calendars.ts';

export const record: CalendarRecord = structuredClone<unknown>({
  zone: 'Asia/Shanghai',
  revision: 1,
  hours: defaultHours,
  hoursVersion: 1,
  years: officialYears.map((year, at) => ({
    ...year,
    sourceZh: notices[at]?.sourceZh ?? '',
    sourceEn: notices[at]?.sourceEn ?? '',
    updatedAt: 0,
    updatedByName: '',
    version: 1,
  })),
  ownDays: [],
}) as CalendarRecord;

/** The page as somebody with these rights sees it; every change that it asks for is kept. */
export async function openCalendar(permissions: readonly string[], language: Language = 'zh-CN') {
  const asked: { path: string; input: unknown }[] = [];
  connectTo({
    call: async (path, input) => {
      const name = path.join('.');
      if (name === 'calendar.current') return record;
      if (name === 'people.me') return { user: { permissions } };
      if (name === 'company.status') return { company: { zone: 'Asia/Shanghai' } };
      asked.push({ path: name, input });
      return record;
    },
  });
  const texts = i18next.createInstance();
  const resources = {
    'zh-CN': { common: commonZh, calendar: calendarZh },
    en: { common: commonEn, calendar: calendarEn },
  };
  await texts.use(initReactI18next).init({ lng: language, resources });
  render(
    <I18nextProvider i18n={texts}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <CalendarPage />
      </QueryClientProvider>
    </I18nextProvider>,
  );
  return asked;
}
