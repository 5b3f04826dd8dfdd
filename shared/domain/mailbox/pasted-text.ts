export interface PastedText {
  readonly fromName: string;
  readonly fromAddress: string;
  readonly subject: string;
  readonly text: string;
}

/** What a mail program puts above a message that is copied out of it, in both languages. */
const labels = {
  from: /^\s*(?:from|sender|发件人|寄件人)\s*[:：]\s*(.+)$/i,
  subject: /^\s*(?:subject|re|主题|标题)\s*[:：]\s*(.+)$/i,
} as const;

/** The text of a message as it was copied, with sender and subject if they stand in its first lines. */
export function readPastedText(pasted: string): PastedText {
  const text = pasted.replace(/\r\n?/g, '\n').trim();
  const top = text.split('\n').slice(0, 12);
  const valueOf = (label: RegExp) => {
    for (const line of top) {
      const value = label.exec(line)?.[1]?.trim();
      if (value) return value;
    }
    return '';
  };
  const from = valueOf(labels.from);
  const address = /[^\s<>"'();,；，]+@[^\s<>"'();,；，]+\.[a-z]{2,}/i.exec(from)?.[0] ?? '';
  const fromName = from.replace(address, '').replace(/[<>"]/g, '').trim();
  return {
    fromName: fromName.slice(0, 200),
    fromAddress: address.toLowerCase().slice(0, 254),
    subject: (valueOf(labels.subject) || top.find((line) => line.trim() !== '') || '').trim().slice(0, 500),
    text,
  };
}
