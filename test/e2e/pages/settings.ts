import { expect, type Locator } from '@playwright/test';
import { type Desk, goTo } from './desk.ts';

/** Chooses in one of antd's lists. */
async function choose(desk: Desk, box: Locator, label: string): Promise<void> {
  const list = desk.page.locator(`[id="${await box.getAttribute('id')}_list"]`);
  await box.click();
  await desk.page.locator('.ant-select-dropdown').filter({ has: list }).getByTitle(label, { exact: true }).click();
}

interface NewAccount {
  readonly userName: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly role: string;
  readonly password: string;
}

/** A new account in the language of the screen; its first password must be changed at the first log-in. */
export async function createAccount(desk: Desk, account: NewAccount): Promise<void> {
  const { page, words } = desk;
  await goTo(desk, '/settings/accounts');
  await desk.button('people:accounts.new').click();
  const panel = page.getByRole('dialog', { name: words('people:accounts.new') });
  await desk.field(words('people:field.userName'), panel).fill(account.userName);
  await desk.field(words('people:field.nameZh'), panel).fill(account.nameZh);
  await desk.field(words('people:field.nameEn'), panel).fill(account.nameEn);
  if (account.role !== 'csTrainee') {
    await panel.getByRole('combobox', { name: words('people:field.roles') }).press('Backspace');
    await choose(
      desk,
      panel.getByRole('combobox', { name: words('people:field.roles') }),
      words(`people:role.${account.role}`),
    );
    await desk.press('Escape');
  }
  if (account.role === 'csClerk') await desk.field(words('people:field.experience'), panel).fill('三年客服经验');
  await desk.field(words('people:field.firstPassword'), panel).fill(account.password);
  await desk.button('common:save', panel).click();
  await expect(page.getByText(words('people:accounts.created', { userName: account.userName }))).toBeVisible();
}

interface PrinterChoice {
  readonly centre: 'dispatch' | 'freight';
  readonly url: string;
  readonly language?: 'zh-CN' | 'en' | 'both';
}

/** Gives a centre its network printer. */
export async function setPrinter(desk: Desk, { centre, url, language }: PrinterChoice): Promise<void> {
  const { page, words } = desk;
  await goTo(desk, '/settings/printers');
  const name = words(`common:centre.${centre}`);
  const box = page.getByRole('region', { name });
  await choose(
    desk,
    box.getByRole('combobox', { name: words('printing:settings.driver') }),
    words('printing:driver.ipp'),
  );
  await box.getByRole('combobox', { name: words('printing:settings.targetIpp') }).fill(url);
  if (language) {
    const languageBox = box.getByRole('combobox', { name: words('printing:settings.language') });
    await choose(desk, languageBox, words(`printing:language.${language}`));
  }
  await desk.button('printing:act.save', box).click();
  await expect(page.getByText(words('printing:settings.saved', { centre: name }))).toBeVisible();
}
