import type { DayText } from '../../lib/dates.ts';
import { findContact } from './find-contact.ts';
import { findGoods } from './find-goods.ts';
import { findPoints, type ParseAddress } from './find-points.ts';
import { findTimes } from './find-times.ts';
import { findWords } from './find-words.ts';
import { ownWords, plainSigns, shortPhrase } from './own-words.ts';
import type { LikelyCustomer, Proposal } from './proposal.ts';

export interface MessageWords {
  readonly subject: string;
  readonly fromName: string;
  readonly fromAddress: string;
  readonly text: string;
}

export interface ProposalFacts {
  /** The day on which the message was sent: its "tomorrow" counts from there. */
  readonly day: DayText;
  readonly customers: readonly LikelyCustomer[];
  readonly parseAddress: ParseAddress;
}

/** Longest part of a message that is read for its meaning. */
const longest = 20_000;

/** What a message seems to say, each with its phrase, in the order of the form (1.2.1). */
export async function readProposals(message: MessageWords, facts: ProposalFacts): Promise<Proposal[]> {
  const own = plainSigns(ownWords(message.text)).slice(0, longest);
  const all = `${plainSigns(message.subject)}\n${own}`;
  const points = await findPoints(own, facts.parseAddress);
  const phones = points.flatMap((proposal) => (proposal.kind === 'point' ? [proposal.point.phone] : []));
  return [
    ...customerOf(message, facts.customers),
    ...findContact(message, own, phones),
    ...findWords(all),
    ...findTimes(all, facts.day),
    ...points,
    ...goodsOf(own, message.subject),
  ];
}

/** The subject often repeats what the text says. */
function goodsOf(text: string, subject: string): readonly Proposal[] {
  const found = findGoods(text);
  return found.length > 0 ? found : findGoods(plainSigns(subject));
}

function customerOf({ fromName, fromAddress }: MessageWords, customers: readonly LikelyCustomer[]): Proposal[] {
  if (customers.length === 0) return [];
  return [
    { kind: 'customer', phrase: shortPhrase(fromName ? `${fromName} <${fromAddress}>` : fromAddress), customers },
  ];
}
