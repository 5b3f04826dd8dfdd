import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../electron/backend/mailbox/read-message.ts';
import { htmlToText } from '../../../shared/domain/mailbox/html-text.ts';
import { readPastedText } from '../../../shared/domain/mailbox/pasted-text.ts';
import {
  cutMessage,
  deepMessage,
  gbk,
  gbkMessage,
  message,
  nestedMessage,
  partyMessage,
  pdf,
} from '../../fixtures/messages.ts';

describe('[1.2.1] reading a message', () => {
  it('reads Chinese headers and text in GBK and in UTF-8, in base64 and quoted-printable', async () => {
    expect(await readMessage(gbkMessage())).toMatchObject({
      fromName: '李四',
      fromAddress: 'lisi@example.cn',
      subject: '明天提货：服务器',
      text: '您好，请明天上午提货，服务器两箱。',
      sentAt: Date.parse('2026-11-23T10:00:00+08:00'),
      problem: null,
    });
    expect(await readMessage(message())).toMatchObject({ fromName: '张三', subject: '提货通知', problem: null });
    expect((await readMessage(nestedMessage())).text).toMatch(/^请提货，2箱服务器。/);
  });

  it('reads headers and text that say nothing of their charset as old programs of the mainland write them', async () => {
    const raw = gbk('From: 张三 <zhang@example.cn>\r\nSubject: 提货通知\r\nTo: a@example.com\r\n\r\n请提货');
    expect(await readMessage(raw)).toMatchObject({ fromName: '张三', subject: '提货通知', text: '请提货' });
  });

  it('turns a message of HTML alone into its words, and takes the words where the plain part only points to them', async () => {
    const html =
      '<html><head><style>p{}</style></head><body><p>请提货&nbsp;2箱</p><script>alert(1)</script></body></html>';
    expect((await readMessage(message({ html }))).text).toBe('请提货 2箱');
  });

  it('finds the files of a message, also beside nested parts, with the names as they were sent', async () => {
    const files = [
      { name: '../../x.exe', content: Buffer.from('MZ') },
      { name: '装箱单.pdf', content: pdf },
    ];
    const read = await readMessage(message({ files }));
    expect(read.files.map(({ name }) => name)).toEqual(['../../x.exe', '装箱单.pdf']);
    expect((await readMessage(nestedMessage())).files.map(({ name }) => name)).toEqual(['logo.png']);
  });

  it('reads what there is of a message that breaks off, has no text, or is no message', async () => {
    expect(await readMessage(cutMessage())).toMatchObject({ subject: '提货通知', problem: 'cutOff' });
    expect(await readMessage(message({ text: '' }))).toMatchObject({ text: '', problem: null });
    expect(await readMessage(Buffer.from([0, 1, 2, 255, 254]))).toMatchObject({ fromAddress: '', text: '' });
    expect(await readMessage(new Uint8Array())).toMatchObject({ subject: '', sentAt: null });
  });

  it('is done soon with 2,000 parts, 500 levels, 15 MB in one line and endless headers', async () => {
    const hostile = [
      partyMessage(),
      deepMessage(),
      message({ text: 'x '.repeat(7_000_000) }),
      message({ html: '<div>'.repeat(2_000_000) }),
      Buffer.from(`From: a@example.cn\r\nSubject: long\r\n${'X-Word: b\r\n'.repeat(1_000_000)}\r\nbody`),
      Buffer.from(`From: a@example.cn\r\nTo: ${'a@example.cn, '.repeat(200_000)}\r\n\r\nbody`),
    ];
    for (const source of hostile) {
      const began = performance.now();
      await readMessage(source);
      expect(performance.now() - began).toBeLessThan(5_000);
    }
    expect(await readMessage(partyMessage())).toMatchObject({ problem: 'tooManyParts' });
    expect((await readMessage(partyMessage())).files).toHaveLength(50);
    expect(await readMessage(deepMessage())).toMatchObject({ problem: 'tooManyParts' });
  }, 60_000);

  it('knows a message again by its name and body, whatever way it took', async () => {
    const key = async (content: Buffer) => (await readMessage(content)).contentKey;
    const again = Buffer.concat([Buffer.from('Received: by another way\r\n'), message()]);
    expect(await key(again)).toBe(await key(message()));
    expect(await key(message({ text: '别的内容' }))).not.toBe(await key(message()));
    expect(await key(message({ messageId: null }))).not.toBe(await key(message()));
  });

  it('drops signs that would turn text around or that no database keeps', async () => {
    const read = await readMessage(message({ subject: 'a\u202Egnp.exe\u0000', text: 'x\u0000y\uD800' }));
    expect(read.subject).toBe('agnp.exe');
    expect(read.text).toBe('xy\uFFFD');
  });
});

describe('HTML as text', () => {
  it('keeps rows as lines and cells apart', () => {
    const table = '<table><tr><th>品名</th><th>件数</th></tr>\n<tr><td>服务器</td><td> 2 </td></tr></table>';
    expect(htmlToText(table)).toBe('品名\t件数\n服务器\t2');
  });

  it('reads entities, drops what is not shown, and takes a lone bracket for a sign', () => {
    expect(htmlToText('<title>x</title>1 &lt; 2 &amp;&#20013;&#x56fd;<br>a < b<!-- no -->')).toBe('1 < 2 &中国\na < b');
  });
});

describe('pasted text', () => {
  it('knows sender and subject from the lines above it, in both languages', () => {
    expect(readPastedText('发件人：王五 <Wang@Example.cn>\n主题：补充\n\n另加3件')).toMatchObject({
      fromName: '王五',
      fromAddress: 'wang@example.cn',
      subject: '补充',
    });
    expect(readPastedText('From: "Ann Lee" <ann@example.com>\nSubject: Pick-up\n\nplease')).toMatchObject({
      fromName: 'Ann Lee',
      subject: 'Pick-up',
    });
    expect(readPastedText('请明天提货\n谢谢')).toMatchObject({ fromAddress: '', subject: '请明天提货' });
  });
});
