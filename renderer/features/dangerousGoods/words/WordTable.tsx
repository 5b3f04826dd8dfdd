import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoodsWordRecord } from '../../../../shared/contract/dangerous-goods.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import styles from './words.module.css';

interface WordTableProps {
  readonly words: readonly GoodsWordRecord[];
  readonly onOpen: (id: string) => void;
}

const columns = ['category', 'zh', 'en', 'refusedBy', 'exceptions', 'active'] as const;

/** One line a word; Enter or a click opens, arrows walk. */
export function WordTable({ words, onOpen }: WordTableProps) {
  const { t } = useTranslation('dangerousGoods');
  return (
    <div className={styles['box']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {t(`words.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {words.map((word) => (
            <WordRow key={word.id} word={word} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
      {words.length === 0 && <EmptyState title={t('words.none')} />}
    </div>
  );
}

function WordRow({ word, onOpen }: { readonly word: GoodsWordRecord; readonly onOpen: (id: string) => void }) {
  const { t } = useTranslation('dangerousGoods');
  const { id, zh, en, category, air, rail, exceptions, active } = word;
  const modes = [...(air ? [t('words.air')] : []), ...(rail ? [t('words.rail')] : [])];
  return (
    <tr onClick={() => onOpen(id)} data-off={active ? undefined : ''}>
      <td>{t(`category.${category}`)}</td>
      <th scope="row">
        <button type="button" onKeyDown={walk} onClick={() => onOpen(id)}>
          {zh || en}
        </button>
      </th>
      <td>{en}</td>
      <td>{modes.length > 0 ? modes.join(' · ') : <span className="faint">{t('words.nobody')}</span>}</td>
      <td className={styles['exceptions']} title={exceptions.join('\n')}>
        {exceptions.join('、')}
      </td>
      <td>
        <StateTag tone={active ? 'done' : 'open'}>{t(active ? 'words.active' : 'words.inactive')}</StateTag>
      </td>
    </tr>
  );
}

/** Arrows go from row to row; the word of each is what the focus stands on. */
function walk(event: KeyboardEvent<HTMLButtonElement>): void {
  const row = event.currentTarget.closest('tr');
  const next =
    event.key === 'ArrowDown' ? row?.nextElementSibling : event.key === 'ArrowUp' ? row?.previousElementSibling : null;
  const button = next?.querySelector('button');
  if (!button) return;
  event.preventDefault();
  button.focus();
}
