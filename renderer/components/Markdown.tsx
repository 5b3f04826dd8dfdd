import { Fragment, type ReactNode, useMemo } from 'react';
import { type Block, readMarkdown, type Span } from '../../shared/lib/markdown.ts';
import styles from './Markdown.module.css';

/** A page of the house's own Markdown. It is made of text alone: nothing in it is executed or loaded. */
export function Markdown({ source, lang }: { readonly source: string; readonly lang?: string }) {
  const blocks = useMemo(() => readMarkdown(source), [source]);
  return (
    <div className={styles['page']} lang={lang}>
      {blocks.map((block, index) => (
        <Part key={index} block={block} />
      ))}
    </div>
  );
}

function Part({ block }: { readonly block: Block }): ReactNode {
  switch (block.kind) {
    case 'heading': {
      // The page that it stands on has the first headings.
      const Heading = ({ 1: 'h3', 2: 'h4', 3: 'h5' } as const)[block.level];
      return (
        <Heading>
          <Spans spans={block.spans} />
        </Heading>
      );
    }
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((spans, index) => (
            <li key={index}>
              <Spans spans={spans} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return <TableOf head={block.head} rows={block.rows} />;
    case 'quote':
      return (
        <blockquote>
          <Lines lines={block.lines} />
        </blockquote>
      );
    case 'paragraph':
      return (
        <p>
          <Lines lines={block.lines} />
        </p>
      );
  }
}

type TableBlock = Extract<Block, { kind: 'table' }>;

function TableOf({ head, rows }: Pick<TableBlock, 'head' | 'rows'>) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((spans, index) => (
            <th key={index} scope="col">
              <Spans spans={spans} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((spans, column) => (
              <td key={column}>
                <Spans spans={spans} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Lines({ lines }: { readonly lines: readonly (readonly Span[])[] }) {
  return lines.map((spans, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      <Spans spans={spans} />
    </Fragment>
  ));
}

function Spans({ spans }: { readonly spans: readonly Span[] }) {
  return spans.map(({ kind, text }, index) => {
    if (kind === 'bold') return <b key={index}>{text}</b>;
    if (kind === 'code') return <kbd key={index}>{text}</kbd>;
    return <Fragment key={index}>{text}</Fragment>;
  });
}
