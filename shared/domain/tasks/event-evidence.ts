import { contactWays, type Evidence } from './evidence.ts';

/** What an event proves of its own: a contact that was logged, or a message that a server took. */
export interface EventEvidence {
  readonly evidence: Evidence;
  /** When it began: what was said before a duty was one proves nothing of it. */
  readonly begunAt: number;
}

/** `null` for an event that proves itself without a contact, as the arrival of the goods does. */
export function evidenceOf(type: string, payload: Readonly<Record<string, unknown>>): EventEvidence | null {
  if (type === 'contact.logged') return ofContact(payload);
  return type === 'message.accepted' ? ofMessage(payload) : null;
}

function ofContact(payload: Readonly<Record<string, unknown>>): EventEvidence | null {
  const { at } = payload;
  const way = contactWays.find((one) => one === payload['way']);
  if (typeof at !== 'number' || !way) return null;
  const contact = { person: text(payload['person']), phone: text(payload['address']), way, at };
  return { evidence: { result: text(payload['said']), contact, attachmentId: null }, begunAt: at };
}

function ofMessage(payload: Readonly<Record<string, unknown>>): EventEvidence | null {
  const { queuedAt, acceptedAt, to, channel, subject } = payload;
  if (typeof acceptedAt !== 'number' || typeof queuedAt !== 'number' || !Array.isArray(to)) return null;
  const [first] = to as readonly { readonly name?: unknown; readonly address?: unknown }[];
  const address = text(first?.address);
  const way = channel === 'sms' ? ('sms' as const) : ('email' as const);
  const contact = { person: text(first?.name) || address, phone: address, way, at: acceptedAt };
  return { evidence: { result: text(subject), contact, attachmentId: null }, begunAt: queuedAt };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
