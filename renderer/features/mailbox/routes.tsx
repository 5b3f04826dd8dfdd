import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { messageStates, type MessageState } from '../../../shared/domain/mailbox/message.ts';
import { idPattern } from '../../../shared/lib/ids.ts';
import { counterRoute, settingsRoute, searchBy } from '../../components/routing.ts';

/** What the inbox shows, kept in the address; without a state what waits. */
export interface InboxSearch {
  readonly state?: MessageState | 'all' | undefined;
  readonly message?: string | undefined;
}

function readInboxSearch(given: Record<string, unknown>): InboxSearch {
  const state = [...messageStates, 'all' as const].find((one) => one === given['state']);
  const message = given['message'];
  return {
    ...(state ? { state } : {}),
    ...(typeof message === 'string' && idPattern.test(message) ? { message } : {}),
  };
}

const inbox = createRoute({
  getParentRoute: () => counterRoute,
  path: 'inbox',
  staticData: { permission: 'orders.draft' },
  validateSearch: searchBy(readInboxSearch),
  component: lazyRouteComponent(() => import('./inbox/InboxPage.tsx'), 'InboxPage'),
});

const fresh = createRoute({
  getParentRoute: () => counterRoute,
  path: 'inbox/new',
  staticData: { permission: 'orders.draft' },
  component: lazyRouteComponent(() => import('./fresh/NewFromMailPage.tsx'), 'NewFromMailPage'),
});

const settings = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'mailbox',
  staticData: { permission: 'company.administer' },
  component: lazyRouteComponent(() => import('./settings/MailboxSettings.tsx'), 'MailboxSettings'),
});

export const mailboxRoutes = [inbox, fresh] as const;
export const mailboxSettingsRoutes = [settings] as const;
