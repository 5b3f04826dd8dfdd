import { domainToASCII } from 'node:url';
import type { Answer, Told } from '../../../../shared/domain/mail/outcome.ts';
import { clean } from '../clean.ts';
import { composeLetter, type Letter } from './compose.ts';
import { inSession, type SmtpAccess, SmtpFailed } from './connection.ts';
import { answerOf, refusalOf } from './faults.ts';

/**
 * Offers a letter to a server for those of its recipients who do not have it yet, and says what the server answered.
 * Never throws for a fault of the server or the network.
 */
export async function sendLetter(access: SmtpAccess, letter: Letter, to: readonly string[]): Promise<Answer> {
  const message = await composeLetter(letter);
  const secrets = [access.password];
  const places = new Map(to.map((address) => [onTheWire(address), address]));
  try {
    const envelope = { from: onTheWire(letter.from.address), to: [...places.keys()] };
    const info = await inSession(access, (session) => session.send(envelope, message));
    const reply = clean(info.response, secrets);
    const accepted = info.accepted.map((address): Told => ({ address, state: 'accepted', reply }));
    const refused = (info.rejectedErrors ?? []).map((error) => refusalOf(error, secrets));
    return withOwnAddresses({ kind: 'answered', told: [...accepted, ...refused], reply }, places);
  } catch (error) {
    if (!(error instanceof SmtpFailed)) throw error;
    return withOwnAddresses(answerOf(error, [...places.keys()], secrets), places);
  }
}

/** Domains in Chinese travel in the alphabet of the network. */
function onTheWire(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at + 1)}${domainToASCII(address.slice(at + 1)) || address.slice(at + 1)}`;
}

function withOwnAddresses(answer: Answer, places: ReadonlyMap<string, string>): Answer {
  if (answer.kind !== 'answered') return answer;
  return { ...answer, told: answer.told.map((one) => ({ ...one, address: places.get(one.address) ?? one.address })) };
}
