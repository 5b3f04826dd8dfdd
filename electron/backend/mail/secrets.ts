import type { SenderName } from '../../../shared/domain/mail/settings.ts';
import type { MailDeps } from './mail.deps.ts';

/** Where this workstation keeps the passwords of the ways out, outside the database. */
const keys: Readonly<Record<SenderName, string>> = {
  first: 'mail.first.password',
  second: 'mail.second.password',
  sms: 'mail.sms.token',
};

/** As this workstation has it; empty when it has none. */
export async function readSecret({ ports }: Pick<MailDeps, 'ports'>, sender: SenderName): Promise<string> {
  return (await ports.secrets.read(keys[sender])) ?? '';
}

export function writeSecret({ ports }: Pick<MailDeps, 'ports'>, sender: SenderName, value: string): Promise<void> {
  return ports.secrets.write(keys[sender], value);
}
