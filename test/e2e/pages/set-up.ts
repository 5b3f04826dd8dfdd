import { expect } from '@playwright/test';
import { expectHere, type Person } from './people.ts';
import { type Desk, expectTitle } from './desk.ts';

export const company = {
  nameZh: '北京华运物流有限公司',
  nameEn: 'Beijing Huayun Logistics',
  addressZh: '北京市朝阳区建国路1号',
  addressEn: '1 Jianguo Road, Chaoyang, Beijing',
  phone: '010-60000000',
} as const;

/** First start: the company and its administrator, typed from the first field on with Enter between the fields. */
export async function setUpCompany(desk: Desk, administrator: Person & { readonly nameEn: string }): Promise<void> {
  const { page, words } = desk;
  await expectTitle(desk, words('company:setup.title'));
  const part = (key: string) => page.getByRole('region', { name: words(key) });
  const about = part('company:setup.company');
  await desk.field(words('company:field.nameZh'), about).fill(company.nameZh);
  await desk.field(words('company:field.nameEn'), about).fill(company.nameEn);
  await desk.field(words('company:field.addressZh'), about).fill(company.addressZh);
  await desk.field(words('company:field.addressEn'), about).fill(company.addressEn);
  await desk.field(words('company:field.phone'), about).fill(company.phone);
  const first = part('company:setup.administrator');
  await desk.field(words('people:field.userName'), first).fill(administrator.userName);
  await desk.field(words('people:field.nameZh'), first).fill('周敏');
  await desk.field(words('people:field.nameEn'), first).fill(administrator.nameEn);
  await desk.field(words('people:field.password'), first).fill(administrator.password);
  await desk.field(words('people:field.againSame'), first).fill(administrator.password);
  await desk.press('Control+Enter');
  await expectHere(desk, administrator.displayName);
  await expect(page.getByRole('navigation', { name: words('common:frame.areas') })).toBeVisible();
}
