import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { columnNames, defaultColumns } from './column-names.ts';
import styles from './list.module.css';
import { Popup, Tick } from '../../../components/Popup.tsx';
import type { useListPrefs } from './list-prefs.ts';
import { hasFilters, type OrderSearch } from './search-params.ts';

type Prefs = ReturnType<typeof useListPrefs>;

/** Which columns are shown. */
export function ColumnsMenu({ prefs }: { readonly prefs: Prefs }) {
  const { t } = useTranslation('orders');
  return (
    <Popup label={t('act.columns')} alignEnd>
      {columnNames
        .filter((name) => name !== 'number')
        .map((name) => (
          <Tick
            key={name}
            label={t(`column.${name}`)}
            checked={prefs.columns.includes(name)}
            onChange={(on) =>
              prefs.showColumns(on ? [...prefs.columns, name] : prefs.columns.filter((one) => one !== name))
            }
          />
        ))}
      <button type="button" className={styles['menuAct']} onClick={() => prefs.showColumns(defaultColumns)}>
        {t('list.resetColumns')}
      </button>
    </Popup>
  );
}

interface ViewsMenuProps {
  readonly prefs: Prefs;
  readonly search: OrderSearch;
  readonly onOpen: (search: OrderSearch) => void;
}

/** Filters kept under a name. */
export function ViewsMenu({ prefs, search, onOpen }: ViewsMenuProps) {
  const { t } = useTranslation('orders');
  const [name, setName] = useState('');
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    if (name.trim()) prefs.saveView({ name: name.trim(), search });
    setName('');
  };
  return (
    <Popup label={t('act.views')} alignEnd>
      {prefs.views.length === 0 && <p className={styles['none']}>{t('list.noViews')}</p>}
      {prefs.views.map((view) => (
        <div key={view.name} className={styles['view']}>
          <button type="button" className={styles['menuAct']} onClick={() => onOpen(view.search)}>
            {view.name}
          </button>
          <button
            type="button"
            aria-label={t('list.removeView', { name: view.name })}
            title={t('list.removeView', { name: view.name })}
            onClick={() => prefs.removeView(view.name)}
          >
            ×
          </button>
        </div>
      ))}
      {hasFilters(search) && (
        <form className={styles['saveView']} onSubmit={save}>
          <input
            value={name}
            maxLength={40}
            placeholder={t('list.viewName')}
            aria-label={t('list.saveView')}
            onChange={(event) => setName(event.target.value)}
          />
          <button type="submit" disabled={!name.trim()}>
            {t('list.saveView')}
          </button>
        </form>
      )}
    </Popup>
  );
}
