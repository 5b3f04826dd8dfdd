import { expect } from '@playwright/test';
import type { Desk } from './desk.ts';
import { askCustomer } from './intake.ts';

/** The order form, worked by keys alone. */
export interface FormKeys {
  /** F2 from anywhere; the cursor waits in the client field. */
  begin(): Promise<void>;
  /** F9, the words, Enter on the first hit; the form is filled from the records. */
  lookUp(text: string, client: string): Promise<void>;
  /** The cursor stands in this field: types and goes on with Enter. */
  fill(label: string, text: string): Promise<void>;
  /** One of a few by its digit; goes on with Enter. */
  choose(label: string, digit: number, chosen: string): Promise<void>;
  /** Goes past fields that stay as they are. */
  pass(...labels: readonly string[]): Promise<void>;
  /** Alt and the letter of a section. */
  toSection(letter: string): Promise<void>;
}

export function formKeys(desk: Desk): FormKeys {
  const { words, focused, page } = desk;
  const isAt = (label: string) => expect(focused).toHaveAccessibleName(label);
  return {
    async begin() {
      await desk.press('F2');
      await isAt(words('orders:field.customerId'));
    },
    async lookUp(text, client) {
      await desk.press('F9');
      await expect(page.getByRole('combobox', { name: words('customers:lookUp.title') })).toBeFocused();
      await desk.type(text);
      const first = page
        .getByRole('listbox', { name: words('customers:lookUp.results') })
        .getByRole('option')
        .first();
      await expect(first).toContainText(client);
      await desk.press('Enter');
      await expect(desk.field(words('orders:field.customerId'))).toHaveValue(client);
    },
    async fill(label, text) {
      await isAt(label);
      await desk.type(text);
      await desk.press('Enter');
    },
    async choose(label, digit, chosen) {
      await isAt(label);
      await desk.press(String(digit));
      // A row of segments carries its choice in the radio, a list in its own text.
      const inside = focused.getByRole('radio', { name: chosen, exact: true, checked: true });
      await expect(inside.or(focused.filter({ hasText: chosen })).first()).toBeVisible();
      await desk.press('Enter');
    },
    async pass(...labels) {
      for (const label of labels) {
        await isAt(label);
        await desk.press('Enter');
      }
    },
    toSection: (letter) => desk.press(`Alt+${letter}`),
  };
}

export interface PointText {
  readonly company: string;
  readonly contact: string;
  readonly phone: string;
  readonly province: string;
  readonly city: string;
  readonly district: string;
  readonly street: string;
}

const pointKeys = ['company', 'contact', 'phone', 'province', 'city', 'district', 'street'] as const;

/** One pick-up or delivery point, from its first field to the one behind it. */
export async function fillPoint(desk: Desk, list: 'pickups' | 'deliveries', place: number, point: PointText) {
  const keys = formKeys(desk);
  const row = desk.words(`orders:point.${list}`, { number: place });
  for (const key of pointKeys) await keys.fill(`${row} ${desk.words(`orders:field.${key}`)}`, point[key]);
  await keys.pass(desk.words('orders:form.saveToBookHelp'));
}

export interface GoodsText {
  readonly goodsName: string;
  readonly pieces: string;
  readonly weightKg: string;
  readonly volumeM3: string;
  readonly packaging: string;
}

const goodsKeys = ['goodsName', 'pieces', 'weightKg', 'volumeM3', 'packaging'] as const;

/** Goods lines one after the other; Enter on an empty line goes on to the question about dangerous goods. */
export async function fillGoods(desk: Desk, lines: readonly GoodsText[]): Promise<void> {
  const keys = formKeys(desk);
  const name = (place: number, key: (typeof goodsKeys)[number]) =>
    `${desk.words('orders:point.goods', { number: place })} ${desk.words(`orders:field.${key}`)}`;
  for (const [index, line] of lines.entries()) {
    for (const key of goodsKeys) await keys.fill(name(index + 1, key), line[key]);
  }
  await keys.pass(name(lines.length + 1, 'goodsName'));
}

/** The line that says whether what was typed is safe. */
export async function expectSaved({ page, words }: Desk): Promise<void> {
  const [before = ''] = words('orders:save.saved').split('{{');
  await expect(page.getByText(new RegExp(`^${before}\\d{2}:\\d{2}:\\d{2}`))).toBeVisible();
}

/** From the form to the number: review, what the customer has to say, then Ctrl+Enter. */
export async function reviewAndConfirm(desk: Desk): Promise<string> {
  const { page, words } = desk;
  await desk.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: words('orders:review.title') })).toBeVisible();
  await askCustomer(desk);
  await expect(page.getByText(words('orders:review.ready'), { exact: true })).toBeVisible();
  await desk.press('Control+Enter');
  return placedNumber(desk);
}

/** The number that the clerk reads to the caller. */
export async function placedNumber({ page, words }: Desk): Promise<string> {
  await expect(page.getByText(words('orders:placed.title'))).toBeVisible();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(/^[A-Z]{1,4}\d{6}-\d{4}$/);
  return (await heading.textContent()) ?? '';
}
