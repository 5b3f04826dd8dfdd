import { expect, type Locator } from '@playwright/test';
import { type Desk, expectTitle } from './desk.ts';
import { answerGoods } from './dangerous-goods.ts';
import { formKeys, reviewAndConfirm } from './order-form.ts';

/** What a quick order is for: a van in town, or by the digits of job type and mode out of it. */
export interface QuickJob {
  readonly outbound?: { readonly jobType: 'doorToDoor' | 'stationToStation'; readonly mode: 'air' | 'standardRoad' };
  /** Latest day of delivery, as typed. */
  readonly deliveryDay?: string;
}

const digits = { doorToDoor: 2, stationToStation: 3, standardRoad: 1, air: 3 } as const;

/**
 * An order in a few keys: a client lately served, everything as in his last order. The draft is on screen.
 */
export async function beginQuickOrder(desk: Desk, { outbound, deliveryDay = '+2' }: QuickJob = {}): Promise<void> {
  const { page, words } = desk;
  const keys = formKeys(desk);
  await keys.begin();
  await desk.press('F9');
  await expect(page.getByRole('combobox', { name: words('customers:lookUp.title') })).toBeFocused();
  await expect(page.getByText(words('customers:lookUp.lately'))).toBeVisible();
  await expect(page.getByRole('option').first()).toBeVisible();
  await desk.press('Enter');
  await expect(desk.field(words('orders:field.contactName'))).not.toHaveValue('');
  await desk.press('Alt+r');
  await nameGoods(desk);
  await keys.toSection('j');
  if (outbound) {
    const { jobType, mode } = outbound;
    await keys.choose(words('orders:field.jobType'), digits[jobType], words(`common:jobType.${jobType}`));
    await keys.choose(words('orders:field.mode'), digits[mode], words(`orders:mode.${mode}`));
  } else {
    await keys.choose(words('orders:field.jobType'), 1, words('orders:jobType.cityDelivery'));
    await keys.choose(words('orders:field.vehicleType'), 1, words('orders:vehicle.van'));
  }
  await keys.fill(words('orders:field.pickupDay'), '+1');
  await keys.pass(words('orders:field.pickupFrom'), words('orders:field.pickupTo'));
  await keys.fill(words('orders:field.deliveryDay'), deliveryDay);
  await answerGoods(desk);
  // The goods of some clients sound dangerous: what he says of them is noted.
  const said = desk.field(words('dangerousGoods:section.detailsReason'));
  if (await said.isVisible()) await said.fill('普通包装，不是危险品');
}

/** Whatever this client sends: something that every mode takes. */
async function nameGoods(desk: Desk): Promise<void> {
  const { words } = desk;
  const name = (number: number) =>
    desk.field(`${words('orders:point.goods', { number })} ${words('orders:field.goodsName')}`);
  await expect(name(1)).not.toHaveValue('');
  for (let number = 1; await name(number).isVisible(); number += 1) {
    if ((await name(number).inputValue()) !== '') await name(number).fill('图书');
  }
}

/** The same, confirmed; its number. */
export async function quickOrder(desk: Desk): Promise<string> {
  await beginQuickOrder(desk);
  return reviewAndConfirm(desk);
}

/** From the confirmation to the order's page. */
export async function openPlaced(desk: Desk, number: string): Promise<void> {
  await desk.press('Alt+o');
  await expectTitle(desk, number);
}

/** By the number box, from anywhere. */
export async function jumpTo(desk: Desk, number: string): Promise<void> {
  await desk.press('Control+j');
  await desk.type(number);
  await desk.press('Enter');
  await expectTitle(desk, number);
  // Typed at the pace of a scanner the cursor waits there for the next scan.
  await desk.page.getByRole('textbox', { name: desk.words('common:frame.jump') }).blur();
}

/** What the order waits for, on the right of its page. */
export function nextSteps({ page, words }: Desk): Locator {
  return page.getByRole('region', { name: words('orders:order.next') });
}

/** The facts of the order's life, newest first. */
export function timeline({ page, words }: Desk): Locator {
  return page.getByRole('region', { name: words('orders:order.timeline') }).getByRole('listitem');
}
