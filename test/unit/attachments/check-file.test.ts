import { describe, expect, it } from 'vitest';
import { attachmentLimit } from '../../../shared/domain/attachments/attachment.ts';
import { checkFile, cleanName } from '../../../shared/domain/attachments/check-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const pdf = bytes('%PDF-1.7\n1 0 obj\n');
const zip = Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 0, 0, 8, 0]);
const program = Uint8Array.from([0x4d, 0x5a, 0x90, 0x00, 0x03, 0, 0, 0]);
const codeOf = (name: string, content: Uint8Array) => {
  const checked = checkFile(name, content);
  return checked.ok ? 'taken' : checked.code;
};

/** A zip with these names in its directory and nothing behind them. */
function zipOf(names: readonly string[]): Uint8Array {
  const entries = names.map((name) => {
    const entry = new Uint8Array(46 + name.length);
    const view = new DataView(entry.buffer);
    view.setUint32(0, 0x02014b50, true);
    view.setUint16(28, name.length, true);
    entry.set(bytes(name), 46);
    return entry;
  });
  const directory = entries.reduce((sum, entry) => sum + entry.length, 0);
  const whole = new Uint8Array(4 + directory + 22);
  const view = new DataView(whole.buffer);
  whole.set([0x50, 0x4b, 0x03, 0x04]);
  let at = 4;
  for (const entry of entries) {
    whole.set(entry, at);
    at += entry.length;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 10, names.length, true);
  view.setUint32(at + 16, 4, true);
  return whole;
}

describe('a file that is to be kept', () => {
  it('is taken when its content is what its name says, with the type of the content', () => {
    expect(checkFile('通知函.PDF', pdf)).toEqual({ ok: true, name: '通知函.PDF', mediaType: 'application/pdf' });
    expect(codeOf('scan.jpg', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]))).toBe('taken');
    expect(codeOf('mail.eml', bytes('From: a@example.cn\r\nSubject: x\r\n\r\nhello'))).toBe('taken');
    expect(codeOf('note.txt', Uint8Array.from([0xd6, 0xd0, 0xce, 0xc4, 0x0a]))).toBe('taken');
  });

  it('is refused when its name lies: a zip called .pdf, a program called .png, a page called .txt', () => {
    expect(codeOf('quotation.pdf', zip)).toBe('attachments.typeMismatch');
    expect(codeOf('photo.png', program)).toBe('attachments.typeMismatch');
    expect(codeOf('note.txt', pdf)).toBe('attachments.typeMismatch');
  });

  it('is refused when it is an archive, a program or a page that could run, whatever its content', () => {
    for (const name of ['a.zip', 'x.exe', 'x.bat', 'x.html', 'x.svg', 'x.js', 'x.lnk', 'x.docm']) {
      expect(codeOf(name, pdf)).toBe('attachments.typeRefused');
    }
    expect(codeOf('noextension', program)).toBe('attachments.typeRefused');
    expect(codeOf('script', bytes('#!/bin/sh\nrm -rf /'))).toBe('attachments.typeRefused');
  });

  it('an Excel or Word file is known by what is packed in it; one with macros is refused', () => {
    expect(codeOf('a.xlsx', zipOf(['[Content_Types].xml', 'xl/workbook.xml']))).toBe('taken');
    expect(codeOf('a.docx', zipOf(['[Content_Types].xml', 'word/document.xml']))).toBe('taken');
    expect(codeOf('a.xlsx', zipOf(['[Content_Types].xml', 'word/document.xml']))).toBe('attachments.typeMismatch');
    expect(codeOf('a.xlsx', zipOf(['[Content_Types].xml', 'xl/workbook.xml', 'xl/vbaProject.bin']))).toBe(
      'attachments.typeMismatch',
    );
    expect(codeOf('a.xlsx', zip)).toBe('attachments.typeMismatch');
  });

  it('is refused when it is empty or larger than the limit', () => {
    expect(codeOf('a.pdf', new Uint8Array())).toBe('attachments.empty');
    const large = new Uint8Array(attachmentLimit + 1);
    large.set(pdf);
    expect(codeOf('a.pdf', large)).toBe('attachments.tooLarge');
    expect(codeOf('a.pdf', large.subarray(0, attachmentLimit))).toBe('taken');
  });

  it('keeps the last part of its name only, without signs that lead elsewhere', () => {
    expect(cleanName('../../x.exe')).toBe('x.exe');
    expect(cleanName('C:\\Users\\li\\报价单.xlsx')).toBe('报价单.xlsx');
    expect(cleanName('/etc/passwd')).toBe('passwd');
    expect(cleanName('..')).toBe('file');
    expect(cleanName('in\u0000voice\u202Efdp.exe')).toBe('invoicefdp.exe');
    expect(Array.from(cleanName(`${'长'.repeat(400)}.pdf`)).length).toBeLessThanOrEqual(120);
    expect(cleanName(`${'长'.repeat(400)}.pdf`)).toMatch(/[.]pdf$/);
  });

  it('without an extension gets the one of its content', () => {
    expect(checkFile('scan', pdf)).toMatchObject({ name: 'scan.pdf', mediaType: 'application/pdf' });
  });
});
