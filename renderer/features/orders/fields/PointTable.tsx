import { memo, type ClipboardEvent, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerAddress } from '../../../../shared/contract/customers.ts';
import type { PointForm } from '../../../../shared/domain/orders/form.ts';
import { api } from '../../../api/client.ts';
import { looksLikeAddress, withAddress, withParsed } from '../form/address-text.ts';
import { useFlag, useFormState, useFormStore } from '../form/form-context.ts';
import { fieldId, pathOf } from '../form/form-keys.ts';
import { changeForm, type FormStore, removeRow, setField } from '../form/form-store.ts';
import { textAt } from '../form/paths.ts';
import { AddressInput } from './AddressInput.tsx';
import { IssueStrip } from './IssueStrip.tsx';
import { RemoveRow } from './RowButtons.tsx';
import { BareInput } from './TextField.tsx';
import styles from './tables.module.css';

type PointList = 'pickups' | 'deliveries';
const regionKeys = ['province', 'city', 'district'] as const;

interface PointTableProps {
  readonly list: PointList;
  readonly book: readonly CustomerAddress[];
}

/** Pick-up or delivery points, one line each (1.3.x.4). */
export function PointTable({ list, book }: PointTableProps) {
  const { t } = useTranslation('orders');
  const rows = useFormState((state) => state.form[list].length);
  return (
    <div className={styles['points']} role="group" aria-label={t(`section.${list}`)}>
      <div className={styles['head']} aria-hidden>
        <span />
        <span>{t('field.company')}</span>
        <span>{t('field.contact')}</span>
        <span>{t('field.phone')}</span>
        <span>{t('field.province')}</span>
        <span>{t('field.city')}</span>
        <span>{t('field.district')}</span>
        <span>{t('field.street')}</span>
        <span title={t('form.saveToBookHelp')}>{t('form.saveToBook')}</span>
        <span />
      </div>
      {Array.from({ length: rows }, (_, index) => (
        <PointRow key={index} list={list} index={index} book={book} only={rows === 1} />
      ))}
      <IssueStrip list={list} />
    </div>
  );
}

interface PointRowProps extends PointTableProps {
  readonly index: number;
  readonly only: boolean;
}

const PointRow = memo(function PointRow({ list, index, book, only }: PointRowProps) {
  const { t } = useTranslation('orders');
  const store = useFormStore();
  const row = `${list}.${index}`;
  const [before, setBefore] = useState<PointForm | null>(null);
  const fill = useCallback(
    (change: (point: PointForm) => PointForm) => setPoint(store, list, index, change),
    [store, list, index],
  );
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text');
    const path = pathOf(event.target);
    if (!path || !looksLikeAddress(text)) return;
    event.preventDefault();
    setBefore(store.getState().form[list][index] ?? null);
    void takeApart(text, fill, () => setField(store, path, textAt(store.getState().form, path) + text));
  };
  const name = (key: 'company' | 'contact' | 'phone' | 'province' | 'city' | 'district' | 'street') =>
    `${t(`point.${list}`, { number: index + 1 })} ${t(`field.${key}`)}`;
  return (
    <div className={styles['row']} data-row onPaste={onPaste}>
      <span className={styles['number']}>{index + 1}</span>
      <AddressInput
        path={`${row}.company`}
        label={name('company')}
        book={book}
        onPick={(address) => fill((point) => withAddress(point, address))}
      />
      <BareInput path={`${row}.contact`} label={name('contact')} />
      <BareInput path={`${row}.phone`} label={name('phone')} />
      {regionKeys.map((key) => (
        <BareInput key={key} path={`${row}.${key}`} label={name(key)} />
      ))}
      <BareInput path={`${row}.street`} label={name('street')} />
      <SaveToBook path={`${row}.saveToBook`} label={t('form.saveToBookHelp')} />
      <RemoveRow label={t('form.removeRow')} hidden={only} onRemove={() => removeRow(store, list, index)} />
      {before && (
        <p className={styles['notice']} role="status">
          {t('form.addressTakenApart')}
          <button
            type="button"
            onClick={() => {
              fill(() => before);
              setBefore(null);
            }}
          >
            {t('form.undo')}
          </button>
          <button type="button" onClick={() => setBefore(null)}>
            {t('form.fine')}
          </button>
        </p>
      )}
    </div>
  );
});

function SaveToBook({ path, label }: { readonly path: string; readonly label: string }) {
  const store = useFormStore();
  return (
    <span className={styles['tick']}>
      <input
        id={fieldId(path)}
        type="checkbox"
        data-field={path}
        aria-label={label}
        title={label}
        checked={useFlag(path)}
        onChange={(event) => setField(store, path, event.target.checked)}
      />
    </span>
  );
}

function setPoint(store: FormStore, list: PointList, index: number, change: (point: PointForm) => PointForm): void {
  changeForm(store, (form) => ({
    ...form,
    [list]: form[list].map((point, at) => (at === index ? change(point) : point)),
  }));
}

/** Whatever happens, the pasted text is not lost. */
async function takeApart(text: string, fill: (change: (point: PointForm) => PointForm) => void, putRaw: () => void) {
  try {
    const parsed = await api.customers.parseAddress({ text });
    if (!parsed.street && !parsed.city && !parsed.phone) putRaw();
    else fill((point) => withParsed(point, parsed));
  } catch {
    putRaw();
  }
}
