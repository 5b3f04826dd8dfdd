import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { jobTypes, transportModes } from '../../../../shared/domain/orders/job-types.ts';
import { priceLimits } from '../../../../shared/domain/settlement/price.ts';
import { priceBases } from '../../../../shared/domain/settlement/values.ts';
import { DeleteOutlined } from '../../../components/icons.tsx';
import page from '../page/page.module.css';
import type { TypedPrice } from './typed-prices.ts';

interface PriceRowProps {
  readonly row: TypedPrice;
  readonly wrong: readonly string[];
  readonly onRow: (patch: Partial<TypedPrice>) => void;
  readonly onRemove: () => void;
}

/** One price: for what, by what, how much, and the least of an order. */
export function PriceRow({ row, wrong, onRow, onRemove }: PriceRowProps) {
  const { t } = useTranslation(['settlement', 'orders', 'common']);
  return (
    <div className={page['rowLine']} data-kind="price" data-line>
      <Choice
        label={t('settlement:price.jobType')}
        value={row.jobType}
        names={jobTypes}
        any={t('settlement:price.any')}
        text={(name) => t(`common:jobType.${name}`)}
        onName={(jobType) => onRow({ jobType })}
      />
      <Choice
        label={t('settlement:price.mode')}
        value={row.mode}
        names={transportModes}
        any={t('settlement:price.any')}
        text={(name) => t(`orders:mode.${name}`)}
        onName={(mode) => onRow({ mode })}
      />
      <input
        aria-label={t('settlement:price.destination')}
        value={row.destination}
        maxLength={priceLimits.destination}
        placeholder={t('settlement:price.everywhere')}
        onChange={({ target }) => onRow({ destination: target.value })}
      />
      <Choice
        label={t('settlement:price.basis')}
        value={row.basis}
        names={priceBases}
        text={(name) => t(`settlement:basis.${name}`)}
        onName={(basis) => basis !== '' && onRow({ basis })}
      />
      {(['rate', 'minimum'] as const).map((name) => (
        <input
          key={name}
          aria-label={t(`settlement:price.${name}`)}
          value={row[name]}
          maxLength={20}
          inputMode="decimal"
          data-numeric
          aria-invalid={name === 'rate' && wrong.length > 0}
          onChange={({ target }) => onRow({ [name]: target.value })}
        />
      ))}
      <Button aria-label={t('settlement:price.remove')} icon={<DeleteOutlined />} onClick={onRemove} />
      {wrong.map((text) => (
        <p key={text} className={page['wrong']} role="alert">
          {text}
        </p>
      ))}
    </div>
  );
}

interface ChoiceProps<Name extends string> {
  readonly label: string;
  readonly value: Name | '';
  readonly names: readonly Name[];
  /** The word for no choice, where none is needed. */
  readonly any?: string;
  readonly text: (name: Name) => string;
  readonly onName: (name: Name | '') => void;
}

function Choice<Name extends string>({ label, value, names, any, text, onName }: ChoiceProps<Name>) {
  return (
    <select
      aria-label={label}
      value={value}
      onChange={({ target }) => onName(names.find((name) => name === target.value) ?? '')}
    >
      {any !== undefined && <option value="">{any}</option>}
      {names.map((name) => (
        <option key={name} value={name}>
          {text(name)}
        </option>
      ))}
    </select>
  );
}
