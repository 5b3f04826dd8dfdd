import { codeText } from '../../i18n/code-text.ts';
import type { Translate } from '../../i18n/languages.ts';

/** A fact of an order, as the record of facts keeps it. */
export interface Fact {
  readonly type: string;
  readonly actorName: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** The reader's language, and how it writes an instant (epoch ms). */
interface Say {
  readonly t: Translate;
  readonly time: (at: number) => string;
}

export interface ToldFact {
  readonly title: string;
  /** What else is known of it, a sentence each: why, what was said, what went wrong. */
  readonly details: readonly string[];
}

/** A fact in words, on the screen and in files; one of a later version of the app is told as some other entry. */
export function tellFact(fact: Fact, say: Say): ToldFact {
  return { title: titleOf(fact, say), details: detailsOf(fact, say) };
}

/**
 * A call is read back group by group, each tick a fact of its own; told as one entry as long as the same clerk read
 * to the same caller and nothing else happened between. The entry stands where the last tick does.
 */
export function foldReading<One extends Fact>(facts: readonly One[]): readonly One[] {
  const folded: One[] = [];
  for (const fact of facts) {
    const last = folded.at(-1);
    if (last && isSameCall(last, fact)) {
      const groups = [...new Set([...groupsIn(last), ...groupsIn(fact)])];
      folded[folded.length - 1] = { ...fact, payload: { ...fact.payload, groups } };
    } else folded.push(fact);
  }
  return folded;
}

/** The groups that a fact tells of, by their names in the domain. */
export function groupsIn({ payload: { groups } }: Pick<Fact, 'payload'>): readonly string[] {
  return Array.isArray(groups) ? groups.filter((group) => typeof group === 'string') : [];
}

function isSameCall(one: Fact, other: Fact): boolean {
  return (
    one.type === 'intake.readBack' &&
    other.type === one.type &&
    one.actorName === other.actorName &&
    one.payload['caller'] === other.payload['caller']
  );
}

interface Word {
  /** In the payload of the fact. */
  readonly key: string;
  /** In the sentence of the timeline. */
  readonly name: string;
  /** Where the catalogue has the word for the value. */
  readonly text: (value: string, type: string) => string;
}

/** Codes of facts that have a word in each language. */
const words: readonly Word[] = [
  { key: 'milestone', name: 'milestone', text: (value) => `tracking:milestone.${value}` },
  { key: 'step', name: 'step', text: (value) => `tracking:step.${value}` },
  { key: 'way', name: 'way', text: wayOf },
  { key: 'purpose', name: 'purpose', text: purposeOf },
  { key: 'exceptionKind', name: 'kindName', text: (value) => `exceptions:kind.${value}` },
  { key: 'reportKind', name: 'reportKindName', text: (value) => `exceptionReports:kind.${value}` },
  { key: 'whom', name: 'whomName', text: (value) => `exceptions:whom.${value}` },
  { key: 'contactWay', name: 'contactWayName', text: (value) => `tasks:way.${value}` },
  { key: 'disputeResult', name: 'disputeResultName', text: (value) => `settlement:dispute.${value}` },
  { key: 'link', name: 'linkName', text: (value) => `exceptions:link.${value}` },
];

/** Moments of facts, and what the sentence calls them. */
const moments = { at: 'at', to: 'to', confirmedAt: 'at', contactAt: 'contactTime' } as const;

function titleOf(fact: Fact, say: Say): string {
  const { payload } = fact;
  const plain = Object.fromEntries(
    Object.entries(payload).filter((pair): pair is [string, string | number] =>
      ['string', 'number'].includes(typeof pair[1]),
    ),
  );
  const type = payload['reached'] === false ? 'contact.notReached' : fact.type;
  const other = say.t('orders:event.other');
  return say.t(`orders:event.${type}`, { ...plain, ...spokenIn(fact, say), defaultValue: other });
}

/** Names of groups, ways and purposes, and the times of a fact, in the words of the language. */
function spokenIn(fact: Fact, { t, time }: Say): Readonly<Record<string, string>> {
  const { type, payload } = fact;
  const comma = t('intake:readBack.comma');
  const { to } = payload;
  const times = Object.entries(moments).flatMap(([key, name]) => {
    const at = payload[key];
    return typeof at === 'number' ? [[name, time(at)]] : [];
  });
  const named = words.flatMap(({ key, name, text }) => {
    const value = payload[key];
    return typeof value === 'string' ? [[name, t(text(value, type), { defaultValue: value })]] : [];
  });
  return {
    ...Object.fromEntries([...times, ...named]),
    groups: groupsIn(fact)
      .map((group) => t(`intake:group.${group}`))
      .join(comma),
    ...(Array.isArray(to) ? { to: namesOf(to, comma) } : {}),
  };
}

function detailsOf({ payload }: Fact, { t }: Say): readonly string[] {
  const text = (key: string) => (typeof payload[key] === 'string' ? payload[key] : '');
  const reason = text('reason');
  const changes = Array.isArray(payload['changes']) ? payload['changes'].length : 0;
  const code = text('errorCode');
  const told = [
    reason && t('orders:event.because', { reason }),
    text('note') || text('said'),
    // In a logged contact, or when trouble was over.
    text('what') || text('result'),
    payload['papersPending'] === true ? t('common:papersPending') : '',
    changes > 0 ? t('orders:event.changes', { count: changes }) : '',
    code && codeText(code, { detail: text('errorDetail') }, t),
  ];
  // What was said may be the note as well.
  return [...new Set(told.filter(Boolean))];
}

function wayOf(value: string, type: string): string {
  return type.startsWith('contact.') ? `messages:way.${value}` : `intake:way.${value}`;
}

function purposeOf(value: string, type: string): string {
  if (type.startsWith('contact.')) return `messages:purpose.${value}`;
  return type.startsWith('message.') ? `mail:purpose.${value}` : `attachments:purpose.${value}`;
}

/** Whom a message went to. */
function namesOf(to: readonly unknown[], comma: string): string {
  const people = to as readonly { readonly name?: string; readonly address?: string }[];
  return people.map(({ name, address }) => name || address).join(comma);
}
