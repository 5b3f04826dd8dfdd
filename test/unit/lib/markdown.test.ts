import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../shared/lib/markdown.ts';

const text = (words: string) => [{ kind: 'text', text: words }];

describe('the Markdown of the house', () => {
  it('reads headings, paragraphs, lists, quotes and tables in either language', () => {
    const source =
      '# 标题\n第一行\n第二行\n\n- 一\n- 二\n1. one\n2、二\n> 引用\n| 键 | 作用 |\n|---|---|\n| `F2` | **新单** |';
    expect(readMarkdown(source)).toEqual([
      { kind: 'heading', level: 1, spans: text('标题') },
      { kind: 'paragraph', lines: [text('第一行'), text('第二行')] },
      { kind: 'list', ordered: false, items: [text('一'), text('二')] },
      { kind: 'list', ordered: true, items: [text('one'), text('二')] },
      { kind: 'quote', lines: [text('引用')] },
      {
        kind: 'table',
        head: [text('键'), text('作用')],
        rows: [[[{ kind: 'code', text: 'F2' }], [{ kind: 'bold', text: '新单' }]]],
      },
    ]);
  });

  it('leaves HTML, links and pictures the text that they are', () => {
    const source = '<img src=x onerror=alert(1)> [here](https://example.com) ![](http://x)';
    expect(readMarkdown(source)).toEqual([{ kind: 'paragraph', lines: [text(source)] }]);
  });

  it('reads what is half typed, and very long pages at once', () => {
    expect(readMarkdown('')).toEqual([]);
    expect(readMarkdown('**half `typed\n|\n#')).toHaveLength(3);
    const begun = performance.now();
    expect(readMarkdown('*'.repeat(20_000))).toHaveLength(1);
    expect(readMarkdown('- a **b** `c`\n'.repeat(1_500))).toHaveLength(1);
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
