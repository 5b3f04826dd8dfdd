import type { Services } from '../services.ts';
import type { Actor } from '../session.ts';
import { demoScan } from './demo-scan.ts';
import type { DemoClient } from './take-orders.ts';

const minute = 60_000;

interface Letter {
  readonly minutesAgo: number;
  readonly subject: string;
  readonly text: string;
  readonly scan?: boolean;
}

/** What customers wrote this morning: as sentences, as a table, in English. */
const letters: readonly Letter[] = [
  {
    minutesAgo: 12,
    subject: '明天上午提货：服务器2箱、显示器10件',
    text: `您好：

请于明天上午到我司仓库提货，联系人见下方签名。
2箱 服务器 36.5kg 0.24m3
显示器10件，58公斤，0.9立方
空运，门到门，后天18点前送到上海市浦东新区张江路500号，王五 13900001111。
订单号：PO-2026-1188，加急！

谢谢`,
  },
  {
    minutesAgo: 47,
    subject: '委托发货（附装箱单）',
    scan: true,
    text: `提货地址：北京市海淀区中关村大街1号
提货联系人：李四 13600001111
收货单位：南京金陵仪器有限公司
收货地址：江苏省南京市鼓楼区中山路18号
收货人：赵敏
收货电话：025-58881234
提货时间：明天 14:00-16:00
要求大后天下午送达

品名\t件数\t重量(kg)\t体积(m³)
分析仪\t3\t126\t1.2
配件箱\t5\t40\t0.35
合计\t8\t166\t1.55

汽运，门到门，签收单盖章返回。`,
  },
  {
    minutesAgo: 95,
    subject: 'Pick-up request, ref 2026/77-A',
    text: `Dear team,

please collect 2 crates of exhibition panels, 88 kg, 0.6 cbm tomorrow between 9am and 11am.
Pick-up address: Building 3, 88 Jianguo Road, Chaoyang, Beijing, contact Li Lei, +86 138 0013 8000
Deliver to: 500 Zhangjiang Road, Pudong, Shanghai, Wang Wu 13900001111
Delivery by Friday, 17:00. By air, door to door. Your ref: 2026/77-A

Best regards`,
  },
  { minutesAgo: 180, subject: '今年的运输保险优惠', text: '尊敬的客户：本月投保可享八折，详情请回复。' },
];

/** Messages that wait in the inbox, and one that no order comes of. */
export async function fillInbox(
  { services }: { readonly services: Services },
  clerk: Actor,
  clients: readonly DemoClient[],
  now: number,
): Promise<void> {
  const senders = clients.flatMap(({ customer }) => customer.contacts).filter(({ email }) => email !== '');
  for (const [index, letter] of letters.toReversed().entries()) {
    const sender = senders[index * 7];
    const isAdvert = index === 0;
    const from = isAdvert || !sender ? { name: '保险推广', email: 'promo@insurance.example.com' } : sender;
    const at = now - letter.minutesAgo * minute;
    const id = await services.mailbox.receive(written(letter, from, at), at);
    if (id && isAdvert) await services.mailbox.dismiss(clerk, { id, version: 1, reason: '推广邮件' });
  }
}

/** The message as a mail program writes it. */
function written(
  { subject, text, scan = false }: Letter,
  from: { readonly name: string; readonly email: string },
  at: number,
): Buffer {
  const word = (value: string) => `=?UTF-8?B?${Buffer.from(value).toString('base64')}?=`;
  const body = `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(text).toString('base64')}\r\n`;
  const head = [
    `From: ${word(from.name)} <${from.email}>`,
    'To: orders@counter.example.com',
    `Subject: ${word(subject)}`,
    `Date: ${new Date(at).toUTCString()}`,
    `Message-ID: <${at}@${from.email.split('@').at(-1)}>`,
    'MIME-Version: 1.0',
  ].join('\r\n');
  if (!scan) return Buffer.from(`${head}\r\n${body}`);
  const name = word('装箱单.pdf');
  const file = `Content-Type: application/pdf; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${demoScan}\r\n`;
  return Buffer.from(
    `${head}\r\nContent-Type: multipart/mixed; boundary=parts\r\n\r\n--parts\r\n${body}--parts\r\n${file}--parts--\r\n`,
  );
}
