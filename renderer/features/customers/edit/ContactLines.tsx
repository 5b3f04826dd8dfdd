import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { customerLimits } from '../../../../shared/domain/customers/customer.ts';
import { PlusOutlined } from '../../../components/icons.tsx';
import { Section } from '../../../components/Section.tsx';
import { useEditing } from './edit-context.ts';
import { type ContactLine, emptyContact } from './form.ts';
import { type LineColumn, Lines } from './Lines.tsx';

const widths = { name: '1fr', position: '1fr', phone: '1fr', mobile: '1fr', email: '1.4fr' } as const;

/** Who is spoken to at this client. */
export function ContactLines() {
  const { t } = useTranslation('customers');
  const { form, onChange, readOnly } = useEditing();
  const set = (contacts: ContactLine[]) => onChange({ ...form, contacts });
  const columns = (Object.keys(widths) as (keyof ContactLine)[]).map(
    (name): LineColumn<ContactLine> => ({
      name,
      label: t(`contact.${name}`),
      width: `minmax(0, ${widths[name]})`,
      most: customerLimits.contact[name],
    }),
  );
  return (
    <Section
      title={t('edit.contacts')}
      letter="c"
      actions={
        !readOnly && (
          <Button size="small" icon={<PlusOutlined />} onClick={() => set([...form.contacts, emptyContact])}>
            {t('edit.addContact')}
          </Button>
        )
      }
    >
      <Lines
        list="contacts"
        columns={columns}
        lines={form.contacts}
        empty={emptyContact}
        none={t('edit.noContacts')}
        removeLabel={(name) => t('edit.removeContact', { name })}
        onChange={set}
      />
    </Section>
  );
}
