import { type KeyboardEvent, useState } from 'react';
import type { CustomerAddress } from '../../../../shared/contract/customers.ts';
import { addressLine } from '../../../../shared/domain/orders/order.ts';
import { isComposing } from '../../../components/useShortcut.ts';
import { matchingAddresses } from '../form/address-text.ts';
import { useFormStore, useText } from '../form/form-context.ts';
import { fieldId, leaveRow } from '../form/form-keys.ts';
import { setField } from '../form/form-store.ts';
import { useFieldAria } from './FieldFrame.tsx';
import styles from './fields.module.css';

interface AddressInputProps {
  readonly path: string;
  readonly label: string;
  readonly book: readonly CustomerAddress[];
  readonly onPick: (address: CustomerAddress) => void;
}

/** The company of a point; the customer's address book answers while one types, ↓ and Enter take a whole address over. */
export function AddressInput({ path, label, book, onPick }: AddressInputProps) {
  const store = useFormStore();
  const value = useText(path);
  const aria = useFieldAria(path);
  const [open, setOpen] = useState(false);
  const [marked, setMarked] = useState(-1);
  const offers = open ? matchingAddresses(book, value) : [];
  const close = () => {
    setOpen(false);
    setMarked(-1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || offers.length === 0 || event.altKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const offer = offers[marked];
    if (step) {
      event.preventDefault();
      setMarked(Math.min(Math.max(marked + step, -1), offers.length - 1));
    } else if (event.key === 'Enter' && offer && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault();
      onPick(offer);
      close();
      leaveRow(event.target as HTMLElement);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    }
  };
  const listId = `${fieldId(path)}-book`;
  return (
    <div className={styles['choice']}>
      <input
        id={fieldId(path)}
        className={styles['input']}
        data-field={path}
        role="combobox"
        aria-label={label}
        aria-expanded={offers.length > 0}
        aria-controls={listId}
        aria-activedescendant={marked >= 0 ? `${listId}-${marked}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        value={value}
        onFocus={() => setOpen(true)}
        onBlur={close}
        onPaste={close}
        onChange={(event) => {
          setField(store, path, event.target.value);
          setOpen(true);
          setMarked(-1);
        }}
        onKeyDown={onKeyDown}
        {...aria}
      />
      {offers.length > 0 && (
        <AddressOffers
          id={listId}
          offers={offers}
          marked={marked}
          onPick={(address) => {
            onPick(address);
            close();
          }}
        />
      )}
    </div>
  );
}

interface AddressOffersProps {
  readonly id: string;
  readonly offers: readonly CustomerAddress[];
  readonly marked: number;
  readonly onPick: (address: CustomerAddress) => void;
}

function AddressOffers({ id, offers, marked, onPick }: AddressOffersProps) {
  return (
    <div id={id} className={styles['list']} data-wide role="listbox">
      {offers.map((address, index) => (
        <div
          key={address.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === marked}
          className={styles['address']}
          onMouseDown={(event) => {
            event.preventDefault();
            onPick(address);
          }}
        >
          <strong>{address.company || address.contact}</strong>
          <span>
            {address.contact} {address.phone}
          </span>
          <span>{addressLine(address)}</span>
        </div>
      ))}
    </div>
  );
}
