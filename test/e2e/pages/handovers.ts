import { expect, type Locator } from '@playwright/test';
import { type Desk, expectTitle, goTo } from './desk.ts';

/** The smallest page that a viewer opens. */
const paper = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

/** Whether the customer on screen may be ordered for, and why not. */
export function acceptance({ page, words }: Desk): Locator {
  return page.getByRole('region', { name: words('handovers:acceptance.title') });
}

export interface ContractText {
  readonly business: string;
  readonly regions: string;
  readonly goods: string;
  readonly settlementCycle: string;
  readonly prices: string;
}

const texts = ['business', 'regions', 'goods', 'settlementCycle', 'prices'] as const;

/** From the customer's page to a contract form of its own; its number. */
export async function beginContractForm(desk: Desk): Promise<string> {
  const { page, words } = desk;
  await desk.button('handovers:acceptance.newForm', acceptance(desk)).click();
  await expectTitle(desk, words('handovers:new.title'));
  await expect(desk.button('handovers:new.create')).toBeEnabled();
  await desk.press('Control+Enter');
  await expectTitle(desk, words('handovers:kindTitle.contract'));
  const number = page.getByText(/^SC05-\d{4}-\d{4}$/);
  await expect(number).toBeVisible();
  return (await number.textContent()) ?? '';
}

/** Fills the form in; storage and delivery bring their departments with them. */
export async function fillContractForm(desk: Desk, content: ContractText): Promise<void> {
  const { page, words } = desk;
  for (const name of texts) await desk.field(words(`handovers:field.${name}`)).fill(content[name]);
  for (const service of ['cityDelivery', 'storage']) {
    await page.getByRole('checkbox', { name: words(`handovers:service.${service}`), exact: true }).check();
  }
  for (const department of ['warehouse', 'delivery']) {
    await expect(page.getByRole('checkbox', { name: words(`handovers:department.${department}`) })).toBeChecked();
  }
}

export async function attachQuotation({ page, words }: Desk): Promise<void> {
  const box = page.getByRole('region', { name: words('handovers:paper.quotation') });
  const file = { name: '报价单.pdf', mimeType: 'application/pdf', buffer: paper };
  await box.locator('input[type=file]').setInputFiles(file);
  await expect(box.getByText(file.name)).toBeVisible();
}

/** Ctrl+Enter hands the form in. */
export async function handIn(desk: Desk): Promise<void> {
  await expect(desk.button('handovers:form.submit')).toBeEnabled();
  await desk.press('Control+Enter');
  await expectDone(desk, 'handovers:form.submitted');
}

/** The form as it waits for whoever is here, found by his own list. */
export async function openToSign(desk: Desk, number: string): Promise<void> {
  const { page, words } = desk;
  await goTo(desk, '/handovers?filter=waitsForMe');
  await page.getByRole('row').filter({ hasText: number }).click();
  await expect(waiting(desk)).toBeVisible();
  await expect(page.getByText(number, { exact: true })).toBeVisible();
  await expectTitle(desk, words('handovers:kindTitle.contract'));
}

/** Agrees by Ctrl+Enter. */
export async function sign(desk: Desk, number: string): Promise<void> {
  await openToSign(desk, number);
  await desk.press('Control+Enter');
  await expect(waiting(desk)).toHaveCount(0);
}

function waiting({ page, words }: Desk): Locator {
  return page.getByRole('region', { name: words('handovers:form.waitingTitle') });
}

/** Returns the form with a reason. */
export async function sendBack(desk: Desk, number: string, reason: string): Promise<void> {
  const { page, words } = desk;
  await openToSign(desk, number);
  await desk.button('handovers:form.reject').click();
  await giveReason(desk, words('handovers:form.rejectTitle'), reason);
  await expect(page.getByText(words('handovers:form.returnedBecause', { reason }))).toBeVisible();
}

/** Makes a new revision of the form on screen. */
export async function reopen(desk: Desk, reason: string): Promise<void> {
  await desk.button('handovers:form.reopen').click();
  await giveReason(desk, desk.words('handovers:form.reopenTitle'), reason);
  await expect(desk.button('handovers:form.submit')).toBeVisible();
}

/** 1.2.4c: a leader's word for the customer on screen. */
export async function recordConsent(desk: Desk, leader: string, reason: string): Promise<void> {
  const { page, words } = desk;
  await desk.button('handovers:acceptance.record', acceptance(desk)).click();
  const panel = page.getByRole('dialog', { name: words('handovers:acceptance.recordTitle') });
  const box = panel.getByRole('combobox', { name: words('handovers:acceptance.leader') });
  await box.fill(leader);
  await expect(page.getByTitle(leader, { exact: true })).toBeVisible();
  await box.press('Enter');
  await desk.field(words('handovers:acceptance.reason'), panel).fill(reason);
  await desk.press('Control+Enter');
  await expectDone(desk, 'handovers:acceptance.recorded');
}

/** 1.2.4d: from now on only the CS director accepts orders of the customer on screen. */
export async function setBreakIn(desk: Desk, reason: string): Promise<void> {
  const { page, words } = desk;
  await desk.button('handovers:acceptance.breakInSet', acceptance(desk)).click();
  const panel = page.getByRole('dialog', { name: words('handovers:acceptance.breakIn') });
  await desk.field(words('handovers:acceptance.reason'), panel).fill(reason);
  await desk.press('Control+Enter');
  await expectDone(desk, 'handovers:acceptance.breakInSaved');
}

async function giveReason(desk: Desk, title: string, reason: string): Promise<void> {
  const panel = desk.page.getByRole('dialog', { name: title });
  await panel.getByRole('textbox').fill(reason);
  await desk.press('Control+Enter');
  await expect(panel).toHaveCount(0);
}

async function expectDone({ page, words }: Desk, key: string): Promise<void> {
  await expect(page.getByText(words(key), { exact: true }).first()).toBeVisible();
}
