import { toHalfWidth } from '../../lib/text.ts';

/** Where the answer ends and what was answered begins. */
const history =
  /^\s*(?:-{2,}\s*(?:original message|原始邮件|原邮件|forwarded message|转发邮件).*|(?:在|于).{4,60}写道[:：]?|on .{6,80} wrote:|_{10,})\s*$/im;

/** Fewer signs than this of one's own say only that the rest is meant. */
const fewWords = 40;

/** What the sender wrote now, without the messages that he answered; all of it when he only passed them on. */
export function ownWords(text: string): string {
  const from = history.exec(text)?.index;
  const own = (from === undefined ? text : text.slice(0, from))
    .split('\n')
    .filter((line) => !/^\s*>/.test(line))
    .join('\n');
  return own.trim().length >= fewWords ? own : text.replace(/^\s*>\s?/gm, '');
}

/** Letters, digits and units half-width; Chinese punctuation stays as written. */
export function plainSigns(text: string): string {
  return text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0b\uff0d\uff0e\uff0f\uff5e\u3000]/g, toHalfWidth);
}

/** A phrase as it is shown beside what was read from it. */
export function shortPhrase(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
