import type { TimelineEntry } from '../../../../shared/contract/orders.ts';
import { useTimeText } from '../../../components/Time.tsx';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { groupsIn } from './fold-reading.ts';

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

/** Names of groups, ways and purposes, and the times of a fact, in the words of the language on screen. */
export function useSpoken(): (entry: TimelineEntry) => Readonly<Record<string, string>> {
  const translate = useTranslate();
  const timeText = useTimeText();
  return (entry) => {
    const { type, payload } = entry;
    const comma = translate('intake:readBack.comma');
    const { to } = payload;
    const times = Object.entries(moments).flatMap(([key, name]) => {
      const at = payload[key];
      return typeof at === 'number' ? [[name, timeText(at, 'near')]] : [];
    });
    const named = words.flatMap(({ key, name, text }) => {
      const value = payload[key];
      return typeof value === 'string' ? [[name, translate(text(value, type))]] : [];
    });
    return {
      ...Object.fromEntries([...times, ...named]),
      groups: groupsIn(entry)
        .map((group) => translate(`intake:group.${group}`))
        .join(comma),
      ...(Array.isArray(to) ? { to: namesOf(to, comma) } : {}),
    };
  };
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
