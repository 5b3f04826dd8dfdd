import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { LineForm } from '../../../renderer/features/settlement/page/lines/LineForm.tsx';
import { NextSteps } from '../../../renderer/features/settlement/page/NextSteps.tsx';
import { line, statement } from './samples.ts';
import { listen, showRouted } from './screen.tsx';

const nothing = () => {};

it('[7.1.1] a draft is handed over right after a line of it was saved, in the version that this made of it', async () => {
  const draft = statement({}, { write: true, submit: true });
  const calls = listen({
    'settlement.statements.saveLine': () => ({ ...draft, version: draft.version + 1 }),
    'settlement.statements.submit': () => ({ ...draft, version: draft.version + 2, state: 'submitted' }),
  });
  const user = await showRouted(
    <>
      <LineForm statement={draft} line={line()} left={1} onNext={nothing} onClose={nothing} />
      <NextSteps statement={draft} dispute={undefined} onAsk={nothing} onTab={nothing} />
    </>,
  );
  await user.click(await screen.findByRole('button', { name: /^Save/ }));
  await user.click(screen.getByRole('button', { name: /^Hand over/ }));
  expect(calls).toMatchObject([
    { path: 'settlement.statements.saveLine', input: { version: draft.version } },
    { path: 'settlement.statements.submit', input: { id: draft.id, version: draft.version + 1 } },
  ]);
});
