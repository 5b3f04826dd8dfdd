import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { customerLimits } from '../../../../shared/domain/customers/customer.ts';
import { PlusOutlined } from '../../../components/icons.tsx';
import { Section } from '../../../components/Section.tsx';
import { AddressPaste, type ParsedAddress } from '../paste/AddressPaste.tsx';
import { useEditing } from './edit-context.ts';
import { type AddressLine, emptyAddress } from './form.ts';
import { type LineColumn, Lines } from './Lines.tsx';

const widths = {
  company: '1.5fr',
  contact: '0.8fr',
  phone: '1.1fr',
  province: '0.8fr',
  city: '0.8fr',
  district: '0.8fr',
  street: '2.2fr',
} as const;

/** The address book (1.3.1.4). */
export function AddressLines() {
  const { t } = useTranslation('customers');
  const { form, onChange, readOnly } = useEditing();
  const set = (addresses: AddressLine[]) => onChange({ ...form, addresses });
  const columns = (Object.keys(widths) as (keyof AddressLine)[]).map(
    (name): LineColumn<AddressLine> => ({
      name,
      label: t(`address.${name}`),
      width: `minmax(0, ${widths[name]})`,
      most: customerLimits.address[name],
    }),
  );
  const addParsed = ({ name, ...place }: ParsedAddress) =>
    set([...form.addresses, { ...emptyAddress, ...place, contact: name }]);
  return (
    <Section
      title={t('edit.addresses')}
      letter="a"
      actions={
        !readOnly && (
          <>
            <AddressPaste onParsed={addParsed} />
            <Button size="small" icon={<PlusOutlined />} onClick={() => set([...form.addresses, emptyAddress])}>
              {t('edit.addAddress')}
            </Button>
          </>
        )
      }
    >
      <Lines
        list="addresses"
        columns={columns}
        lines={form.addresses}
        empty={emptyAddress}
        none={t('edit.noAddresses')}
        removeLabel={(name) => t('edit.removeAddress', { name })}
        onChange={set}
      />
    </Section>
  );
}
