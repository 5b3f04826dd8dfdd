import { expect } from '@playwright/test';
import type { Desk } from './desk.ts';

/** KF-01 as it is typed: found by the words on the screen, chosen by the keyboard. */
export function reportForm(desk: Desk) {
  const { page, words } = desk;
  const form = page.getByRole('form', { name: words('exceptionReports:form.title') });
  const radio = (key: string) => form.getByRole('radio', { name: words(key), exact: true });
  const box = (name: string) =>
    form.getByRole('textbox', { name: new RegExp(`^${words(`exceptionReports:field.${name}`)}`) });
  return {
    form,
    order: form.getByRole('combobox', { name: words('exceptionReports:field.order') }),
    box,
    clock: page.getByRole('complementary', { name: words('exceptionReports:clock.title') }),
    choose: async (key: string) => {
      await radio(key).press('Space');
      await expect(radio(key)).toBeChecked();
    },
    radio,
    saved: () =>
      expect(
        page
          .getByRole('status')
          .filter({ hasText: new RegExp(words('exceptionReports:form.savedAt').split('{{')[0] ?? '') }),
      ).toBeVisible(),
  };
}

/** A filed report on its page. */
export function reportPage(desk: Desk) {
  const { page, words } = desk;
  const section = (key: string) => page.getByRole('region', { name: words(key), exact: true });
  return {
    facts: section('exceptionReports:page.facts'),
    clock: section('exceptionReports:clock.title'),
    recipients: section('exceptionReports:page.recipients'),
    history: section('exceptionReports:page.history'),
    title: page.getByRole('heading', { level: 1, name: /^KF01-20260930-\d{3}$/ }),
    head: page.locator('header').filter({ has: page.getByRole('heading', { level: 1 }) }),
    dialog: page.getByRole('dialog'),
  };
}
