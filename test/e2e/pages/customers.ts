import { expect } from '@playwright/test';
import { type Desk, expectTitle, goTo } from './desk.ts';

interface NewCustomer {
  readonly code: string;
  readonly nameZh: string;
  readonly contact: { readonly name: string; readonly mobile: string };
}

/** A new client with one contact, paying cash. */
export async function createCustomer(desk: Desk, { code, nameZh, contact }: NewCustomer): Promise<void> {
  const { page, words } = desk;
  await goTo(desk, '/customers/new');
  await expectTitle(desk, words('customers:edit.newTitle'));
  await desk.field(words('customers:column.code')).fill(code);
  await desk.field(words('customers:column.nameZh')).fill(nameZh);
  const contacts = page.getByRole('region', { name: words('customers:edit.contacts') });
  await desk.field(words('customers:contact.name'), contacts).first().fill(contact.name);
  await desk.field(words('customers:contact.mobile'), contacts).first().fill(contact.mobile);
  await desk.button('customers:edit.save').first().click();
  await expect(page.getByText(words('customers:edit.created', { code }))).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: nameZh })).toBeVisible();
}
