import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider, initReactI18next } from 'react-i18next';

/** Catalogues by their name, as they are imported. */
type Catalogues = Readonly<Record<string, object>>;

/** Draws a part of a screen in one language; the person who works with it is answered. */
export async function showPart(
  children: ReactNode,
  resources: Catalogues,
  lng: 'zh-CN' | 'en' = 'en',
  client = new QueryClient(),
) {
  const language = i18next.createInstance();
  await language.use(initReactI18next).init({ lng, resources: { [lng]: { ...resources } } });
  render(
    <I18nextProvider i18n={language}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </I18nextProvider>,
  );
  return userEvent.setup();
}

/** The same where links lead to other pages. */
export function showOnPage(children: ReactNode, resources: Catalogues, lng: 'zh-CN' | 'en' = 'en') {
  const routeTree = createRootRoute({ component: () => children });
  const router = createRouter({ routeTree, history: createMemoryHistory() });
  return showPart(<RouterProvider router={router as never} />, resources, lng);
}
