import { expect } from '@playwright/test';
import type { Desk } from './desk.ts';
import { fillGoods, fillPoint, formKeys, type GoodsText, type PointText } from './order-form.ts';

const pickup: PointText = {
  company: '朝阳仓库',
  contact: '张三',
  phone: '13800138000',
  province: '北京市',
  city: '北京市',
  district: '朝阳区',
  street: '建国路88号A座1201',
};
const inTown: PointText = {
  company: '中关村展示中心',
  contact: '李四',
  phone: '010-62515678',
  province: '北京市',
  city: '北京市',
  district: '海淀区',
  street: '中关村大街1号',
};
const outOfTown: PointText = {
  company: '上海东方仪器有限公司',
  contact: '王五',
  phone: '021-58881234',
  province: '上海市',
  city: '上海市',
  district: '浦东新区',
  street: '张江路500号',
};

interface WholeOrder {
  readonly client: { readonly code: string; readonly nameZh: string };
  readonly goods: GoodsText;
  /** Outbound, by the digit and name of its mode; without it a city delivery by van. */
  readonly mode?: { readonly digit: number; readonly name: 'air' | 'standardRoad' };
}

/** A new order by keys alone, up to the question about dangerous goods, where the cursor stands. */
export async function takeOrder(desk: Desk, { client, goods, mode }: WholeOrder): Promise<void> {
  const { words } = desk;
  const keys = formKeys(desk);
  const field = (name: string) => words(`orders:field.${name}`);
  await keys.begin();
  await keys.lookUp(client.code, client.nameZh);
  if (mode) {
    await keys.choose(field('jobType'), 2, words('common:jobType.doorToDoor'));
    await keys.choose(field('mode'), mode.digit, words(`orders:mode.${mode.name}`));
  } else {
    await keys.choose(field('jobType'), 1, words('common:jobType.cityDelivery'));
    await keys.choose(field('vehicleType'), 1, words('orders:vehicle.van'));
  }
  await keys.fill(field('pickupDay'), '+1');
  await keys.pass(field('pickupFrom'), field('pickupTo'));
  await keys.fill(field('deliveryDay'), '+2');
  await keys.toSection('p');
  await fillPoint(desk, 'pickups', 1, pickup);
  await fillPoint(desk, 'deliveries', 1, mode ? outOfTown : inTown);
  await fillGoods(desk, [goods]);
  await expect(desk.focused).toHaveAccessibleName(words('dangerousGoods:section.question'));
}
