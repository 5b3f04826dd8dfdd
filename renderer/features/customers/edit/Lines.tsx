import { Button, Input } from 'antd';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DeleteOutlined } from '../../../components/icons.tsx';
import { isComposing } from '../../../components/useShortcut.ts';
import { useEditing } from './edit-context.ts';
import styles from './edit.module.css';
import { fieldId } from './field-keys.ts';

export interface LineColumn<Line> {
  readonly name: keyof Line & string;
  readonly label: string;
  /** Width as a track of the grid. */
  readonly width: string;
  readonly most: number;
}

interface LinesProps<Line> {
  readonly list: 'contacts' | 'addresses';
  readonly columns: readonly LineColumn<Line>[];
  readonly lines: readonly Line[];
  readonly empty: Line;
  readonly none: string;
  readonly removeLabel: (name: string) => string;
  readonly onChange: (lines: Line[]) => void;
}

/** Short lines of a list as a table of fields; Enter at the end of a filled last line opens the next one. */
export function Lines<Line extends Readonly<Record<string, string>>>(props: LinesProps<Line>) {
  const { list, columns, lines, empty, none, removeLabel, onChange } = props;
  const { t } = useTranslation('customers');
  const { readOnly } = useEditing();
  const template = { gridTemplateColumns: `${columns.map(({ width }) => width).join(' ')} 28px` };
  const box = useFocusOnNewLine(lines.length);
  const addAtEnd = (event: KeyboardEvent, index: number, last: boolean) => {
    const plain = event.key === 'Enter' && !event.ctrlKey && !event.shiftKey && !isComposing(event.nativeEvent);
    const filled = Object.values(lines[index] ?? {}).some((text) => text.trim() !== '');
    if (!plain || !last || index < lines.length - 1 || !filled || readOnly) return;
    event.preventDefault();
    onChange([...lines, empty]);
  };
  if (lines.length === 0) return <p className={styles['none']}>{none}</p>;
  return (
    <div ref={box} className={styles['lines']}>
      <div className={styles['lineHead']} style={template} aria-hidden>
        {columns.map(({ name, label }) => (
          <span key={name}>{label}</span>
        ))}
      </div>
      {lines.map((line, index) => (
        // Lines have no identity of their own: their place in the list is what they are.
        // oxlint-disable-next-line react/no-array-index-key
        <div
          key={index}
          className={styles['line']}
          style={template}
          role="group"
          aria-label={t('edit.line', { n: index + 1 })}
        >
          {columns.map((column, place) => (
            <LineField
              key={column.name}
              path={`${list}.${index}.${column.name}`}
              column={column}
              value={line[column.name] ?? ''}
              onChange={(text) => onChange(lines.with(index, { ...line, [column.name]: text }))}
              onKeyDown={(event) => addAtEnd(event, index, place === columns.length - 1)}
            />
          ))}
          {!readOnly && (
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={removeLabel(nameOf(line) || t('edit.line', { n: index + 1 }))}
              onClick={() => onChange(lines.toSpliced(index, 1))}
            />
          )}
        </div>
      ))}
    </div>
  );
}

interface LineFieldProps<Line> {
  readonly path: string;
  readonly column: LineColumn<Line>;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function LineField<Line>({ path, column, value, onChange, onKeyDown }: LineFieldProps<Line>) {
  const { readOnly, issueAt, leave } = useEditing();
  const error = issueAt(path);
  const id = fieldId(path);
  return (
    <div>
      <Input
        id={id}
        aria-label={column.label}
        readOnly={readOnly}
        maxLength={column.most}
        status={error ? 'error' : ''}
        aria-invalid={error !== undefined}
        aria-describedby={error ? `${id}-note` : undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={() => leave(path)}
        onKeyDown={onKeyDown}
      />
      {error && (
        <div id={`${id}-note`} className={styles['lineError']} role="alert">
          {error}
        </div>
      )}
    </div>
  );
}

function nameOf(line: Readonly<Record<string, string>>): string {
  return line['name'] || line['company'] || line['street'] || '';
}

/** A line that was just added begins with its first field. */
function useFocusOnNewLine(count: number) {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(count);
  useEffect(() => {
    if (count > before.current) box.current?.querySelector<HTMLElement>('[role="group"]:last-child input')?.focus();
    before.current = count;
  }, [count]);
  return box;
}
