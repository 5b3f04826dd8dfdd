import { expect, type Locator } from '@playwright/test';
import type { Desk } from './desk.ts';

const scan = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

/** Files the customer's signed notice as a standing one; his page is on screen. */
export async function fileStandingLetter(desk: Desk, signedBy: string): Promise<void> {
  const { page, words } = desk;
  await desk.button('dangerousGoods:section.file').click();
  const panel = page.getByRole('dialog', { name: words('dangerousGoods:letter.fileTitle') });
  await signAndFile(desk, panel, signedBy);
}

/** The client has nothing dangerous: 1, wherever the question stands. */
export async function answerGoods(desk: Desk): Promise<void> {
  const question = goodsQuestion(desk);
  await question.focus();
  await desk.press('1');
  await expect(question.getByRole('radio', { checked: true })).toContainText(desk.words('dangerousGoods:section.no'));
}

/** The question with its two answers. */
export function goodsQuestion({ page, words }: Desk): Locator {
  return page.getByRole('radiogroup', { name: words('dangerousGoods:section.question') });
}

/** Saves the notice that is shown, by this button; where it was put. */
export async function saveNotice(desk: Desk, notice: Locator, button: string): Promise<string> {
  const saved = desk.page.waitForEvent('download');
  await desk.button(button, notice).click();
  return (await saved).path();
}

/** Files the scan that the client signed for the order on screen: Enter goes past the button, Space presses it. */
export async function fileLetterForOrder(desk: Desk, signedBy: string): Promise<void> {
  const { page, words } = desk;
  await desk.button('dangerousGoods:section.file').press('Space');
  const panel = page.getByRole('dialog', { name: words('dangerousGoods:letter.fileTitle') });
  await panel.getByRole('radio', { name: words('dangerousGoods:letter.onlyThisOrder') }).check();
  await signAndFile(desk, panel, signedBy);
}

async function signAndFile(desk: Desk, panel: Locator, signedBy: string): Promise<void> {
  const { page, words } = desk;
  await desk.field(words('dangerousGoods:letter.signedBy'), panel).fill(signedBy);
  await panel
    .locator('input[type=file]')
    .setInputFiles({ name: '通知函.pdf', mimeType: 'application/pdf', buffer: scan });
  await expect(panel.getByText('通知函.pdf')).toBeVisible();
  await desk.press('Control+Enter');
  await expect(page.getByText(words('dangerousGoods:letter.filed'))).toBeVisible();
}
