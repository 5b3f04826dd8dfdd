import { Checkbox, Input } from 'antd';
import { useRef, useState } from 'react';
import type { InputRef } from 'antd';
import { useTranslation } from 'react-i18next';
import { SearchOutlined } from '../../../components/icons.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import type { CustomerSearch } from './customer-search.ts';
import styles from './CustomersPage.module.css';

interface CustomerFiltersProps {
  readonly search: CustomerSearch;
  readonly onChange: (search: CustomerSearch) => void;
}

/** Text and chips over the list; `/` goes to the text. */
export function CustomerFilters({ search, onChange }: CustomerFiltersProps) {
  const { t } = useTranslation('customers');
  const field = useRef<InputRef>(null);
  const composing = useRef(false);
  const [typed, setTyped] = useState(search.text ?? '');
  const [known, setKnown] = useState(search.text);
  if (known !== search.text) {
    // Cleared elsewhere, or one went back: the field follows the address.
    setKnown(search.text);
    setTyped(search.text ?? '');
  }
  useShortcut('slash', () => field.current?.focus(), { inFields: false });
  const take = (text: string) => {
    setTyped(text);
    if (!composing.current) onChange({ ...search, text: text === '' ? undefined : text });
  };
  const flag = (name: 'keyAccountsOnly' | 'inactiveToo') => (
    <Checkbox
      checked={search[name] ?? false}
      onChange={(event) => onChange({ ...search, [name]: event.target.checked || undefined })}
    >
      {t(`list.${name}`)}
    </Checkbox>
  );
  return (
    <div className={styles['filters']} role="search">
      <Input
        ref={field}
        className={styles['text'] ?? ''}
        prefix={<SearchOutlined />}
        allowClear
        aria-label={t('list.search')}
        placeholder={t('list.search')}
        value={typed}
        onChange={(event) => take(event.target.value)}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          take(event.currentTarget.value);
        }}
      />
      {flag('keyAccountsOnly')}
      {flag('inactiveToo')}
    </div>
  );
}
