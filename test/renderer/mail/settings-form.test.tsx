import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { beforeEach, describe, expect, it } from 'vitest';
import { connectTo } from '../../../renderer/api/client.ts';
import { SettingsForm } from '../../../renderer/features/mail/settings/SettingsForm.tsx';
import common from '../../../resources/locales/zh-CN/common.json' with { type: 'json' };
import mail from '../../../resources/locales/zh-CN/mail.json' with { type: 'json' };
import type { OutgoingSettingsView } from '../../../shared/contract/mail.ts';
import { untouchedSettings } from '../../../shared/domain/mail/settings.ts';

const kept: OutgoingSettingsView = {
  ...untouchedSettings,
  retryMinutes: [1, 2, 5],
  version: 3,
  standings: [],
};

/** A backend that keeps what it is asked, and answers a test as a server does. */
function backend() {
  const calls: { readonly path: string; readonly input: unknown }[] = [];
  connectTo({
    call: async (path, input) => {
      calls.push({ path: path.join('.'), input });
      if (path.at(-1) === 'test') return { ok: true, code: null, reply: '250 2.0.0 queued as 4711' };
      return kept;
    },
  });
  return calls;
}

async function open() {
  await i18next
    .use(initReactI18next)
    .init({ lng: 'zh-CN', resources: { 'zh-CN': { common, mail } }, interpolation: { escapeValue: false } });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <I18nextProvider i18n={i18next}>
        <SettingsForm kept={kept} />
      </I18nextProvider>
    </QueryClientProvider>,
  );
  return within(screen.getByRole('region', { name: mail.way.first }));
}

describe('[2.4.3] the settings of outgoing mail', () => {
  let calls: ReturnType<typeof backend>;
  const last = () => calls.at(-1);

  beforeEach(() => {
    calls = backend();
  });

  it('are saved by Ctrl+S as they were typed; an empty password leaves the old one', async () => {
    const first = await open();
    const user = userEvent.setup();
    fireEvent.change(first.getByLabelText(mail.settings.host), { target: { value: 'smtp.example.cn' } });
    await user.click(first.getByRole('checkbox'));
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(last()?.path).toBe('mail.settings.save'));
    expect(last()?.input).toMatchObject({
      first: { enabled: true, host: 'smtp.example.cn', port: 465, security: 'tls' },
      secrets: { first: null, second: null, sms: null },
      retryMinutes: [1, 2, 5],
      version: 3,
    });
  });

  it('say at the field what is wrong, and ask nobody', async () => {
    const first = await open();
    const user = userEvent.setup();
    const port = first.getByLabelText(mail.settings.port);
    fireEvent.change(port, { target: { value: '99999' } });
    fireEvent.blur(port);
    expect(first.getByText(mail.settings.wrong.port)).toBeTruthy();
    await user.keyboard('{Control>}s{/Control}');
    expect(calls).toEqual([]);
  });

  it('send a test by Enter in its field, and show the server’s line', async () => {
    const first = await open();
    const user = userEvent.setup();
    await user.type(first.getByLabelText(mail.settings.testTo), 'me@example.cn{Enter}');
    expect(await first.findByText(/250 2\.0\.0 queued as 4711/)).toBeTruthy();
    expect(last()).toMatchObject({ path: 'mail.settings.test', input: { sender: 'first', to: 'me@example.cn' } });
    expect(calls.some(({ path }) => path.endsWith('save'))).toBe(false);
  });
});
