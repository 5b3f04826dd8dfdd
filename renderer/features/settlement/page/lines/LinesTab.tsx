import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Statement } from '../../../../../shared/contract/settlement-schemas.ts';
import { EmptyState } from '../../../../components/EmptyState.tsx';
import filters from '../../../../components/filters/filters.module.css';
import { SearchBox } from '../../../../components/filters/SearchBox.tsx';
import { Chip } from '../../../../components/Popup.tsx';
import { toast } from '../../../../components/toasts.tsx';
import { focusRows } from '../../focus.ts';
import styles from '../../settlement.module.css';
import type { OnAsk } from '../asked.ts';
import page from '../page.module.css';
import { LineGrid } from './LineGrid.tsx';
import { LinePanel } from './LinePanel.tsx';
import { disputedLines, hasWords, isShown, type LineFilter, lineFilters, wrongLines } from './shown-lines.ts';

interface LinesTabProps {
  readonly statement: Statement;
  readonly onAsk: OnAsk;
}

/** The chosen line; of an open panel its line and those that come after it. */
interface At {
  readonly chosen: string | undefined;
  readonly open: readonly string[];
}

/** The orders of a statement: Enter opens a line, where it is written while the statement is a draft. */
export function LinesTab({ statement, onAsk }: LinesTabProps) {
  const { t } = useTranslation('settlement');
  const [filter, setFilter] = useState<LineFilter>('all');
  const [text, setText] = useState('');
  const [{ chosen, open }, setAt] = useState<At>({ chosen: undefined, open: [] });
  const marks = useMemo(() => ({ wrong: wrongLines(statement), disputed: disputedLines(statement) }), [statement]);
  const { lines, may } = statement;
  const shown = useMemo(
    () => lines.filter((line) => isShown(line, filter, marks) && hasWords(line, text)),
    [lines, filter, text, marks],
  );
  const counts = useMemo(
    () => new Map(lineFilters.map((name) => [name, lines.filter((line) => isShown(line, name, marks)).length])),
    [lines, marks],
  );
  const count = (name: LineFilter) => counts.get(name) ?? 0;
  const [opened] = open;
  const line = opened === undefined ? undefined : lines.find(({ orderId }) => orderId === opened);
  return (
    <div className={page['fill']}>
      <div className={filters['filters']} role="search">
        <SearchBox narrow label={t('line.search')} text={text} onText={setText} onLeave={focusRows} />
        {lineFilters
          .filter((name) => name === 'all' || name === filter || count(name) > 0)
          .map((name) => (
            <Chip
              key={name}
              label={
                <>
                  {t(`line.filter.${name}`)} <span className="num">{count(name)}</span>
                </>
              }
              active={filter === name}
              onToggle={() => setFilter(filter === name ? 'all' : name)}
            />
          ))}
      </div>
      {shown.length === 0 ? (
        <EmptyState title={t(lines.length === 0 ? 'line.none' : 'line.noneFound')} />
      ) : (
        <LineGrid
          statement={statement}
          lines={shown}
          marks={marks}
          chosen={chosen}
          onChoose={(orderId) => setAt({ chosen: orderId, open: [] })}
          onOpen={({ orderId }) => {
            const at = shown.findIndex((one) => one.orderId === orderId);
            setAt({ chosen: orderId, open: shown.slice(at).map((one) => one.orderId) });
          }}
          onDispute={may.answer ? ({ orderId }) => onAsk({ act: 'dispute', orderId }) : undefined}
        />
      )}
      <p className={styles['keys']}>{t(may.write ? 'line.keysDraft' : may.answer ? 'line.keysAnswer' : 'line.keys')}</p>
      {line && (
        <LinePanel
          statement={statement}
          line={line}
          left={open.length}
          onNext={() => {
            if (open.length === 1) toast('done', t('line.lastSaved'));
            setAt((now) => afterLine(now, line.orderId));
          }}
          onClose={() => setAt({ chosen: line.orderId, open: [] })}
        />
      )}
    </div>
  );
}

/**
 * A line is saved: the next one comes, unless the panel was closed or went on meanwhile. The last one stays, so that the
 * same key pressed once more hands nothing over.
 */
function afterLine(at: At, saved: string): At {
  const [opened, ...after] = at.open;
  return opened === saved && after.length > 0 ? { chosen: after[0], open: after } : at;
}
