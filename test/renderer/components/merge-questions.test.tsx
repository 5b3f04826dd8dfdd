import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MergeNews } from '../../../renderer/components/MergeNews.tsx';
import { MergeQuestions } from '../../../renderer/components/MergeQuestions.tsx';
import { startI18n } from '../../../renderer/i18n/i18n.ts';
import en from '../../../resources/locales/en/common.json' with { type: 'json' };
import zh from '../../../resources/locales/zh-CN/common.json' with { type: 'json' };

afterEach(cleanup);

describe.each([
  ['en', en.merge, 'Zhang Wei'],
  ['zh-CN', zh.merge, '张伟'],
] as const)('[1.3.1.8] what two people typed differently, asked in %s', (language, texts, name) => {
  const words = { fieldName: (path: string) => path, valueText: (_path: string, value: unknown) => String(value) };
  const by = (text: string, field = '') => text.replace('{{name}}', name).replace('{{field}}', field);

  it('names the colleague, is answered where the row stands by then, though it was typed in meanwhile', async () => {
    await startI18n(language);
    const onSettle = vi.fn();
    const box = (path: string, mine: string, askedAt = {}) => (
      <MergeQuestions
        {...words}
        name={name}
        questions={[{ path, mine, theirs: '4', ...askedAt }]}
        onSettle={onSettle}
      />
    );
    const { rerender } = render(box('goods.0.pieces', '3'));
    expect(screen.getByRole('alertdialog', { name: texts.title }).textContent).toContain(by(texts.textBy));
    expect(screen.getByRole('columnheader', { name: by(texts.theirsBy) })).toBeTruthy();
    const user = userEvent.setup();
    await user.keyboard('{Alt>}x{/Alt}');
    await user.click(screen.getByLabelText('4'));
    rerender(box('goods.1.pieces', '30', { askedAt: 'goods.0.pieces' }));
    expect(screen.getByLabelText<HTMLInputElement>('4').checked).toBe(true);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(onSettle).toHaveBeenCalledWith(new Map([['goods.1.pieces', '4']]));
  });

  it('tells what came in and what was not chosen', async () => {
    await startI18n(language);
    const news = { taken: [{ path: 'remarks', was: '', now: 'A' }], dropped: [{ path: 'notes', value: 'B' }] };
    render(<MergeNews {...words} name={name} news={news} onClose={() => undefined} />);
    const { textContent } = screen.getByRole('status');
    expect(textContent).toContain(by(texts.tookBy, 'remarks'));
    expect(textContent).toContain(by(texts.dropped, 'notes'));
  });
});
