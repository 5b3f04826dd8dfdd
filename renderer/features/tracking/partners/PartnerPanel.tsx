import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Partner } from '../../../../shared/contract/tracking.ts';
import { queries } from '../../../api/client.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from './partners.module.css';

interface PartnerPanelProps {
  readonly partner: Partner | null;
  readonly onClose: () => void;
}

export function PartnerPanel({ partner, onClose }: PartnerPanelProps) {
  const { t } = useTranslation('tracking');
  return (
    <SidePanel title={partner?.name ?? t('partners.new')} onClose={onClose}>
      <PartnerForm partner={partner} onClose={onClose} />
    </SidePanel>
  );
}

const textNames = ['name', 'cities', 'address', 'remarks'] as const;
const contactNames = ['name', 'phone', 'email'] as const;
const noContact = { name: '', phone: '', email: '' };

function PartnerForm({ partner, onClose }: PartnerPanelProps) {
  const { t } = useTranslation('tracking');
  const [texts, setTexts] = useState(() => ({
    name: partner?.name ?? '',
    cities: partner?.cities ?? '',
    address: partner?.address ?? '',
    remarks: partner?.remarks ?? '',
  }));
  const [contacts, setContacts] = useState(() => [...(partner?.contacts ?? []), noContact]);
  const [active, setActive] = useState(partner?.active ?? true);
  const [asked, setAsked] = useState(false);
  const save = useMutation(queries.tracking.partners.save.mutationOptions({ onSuccess: onClose }));
  const missing = asked && texts.name.trim() === '';
  const submit = () => {
    setAsked(true);
    if (texts.name.trim() === '' || save.isPending) return;
    save.mutate({ ...texts, contacts: [...contacts], active, id: partner?.id ?? null, version: partner?.version ?? 0 });
  };
  useShortcut('ctrl+enter', submit);
  const setContact = (at: number, name: (typeof contactNames)[number], value: string) => {
    const next = contacts.map((contact, index) => (index === at ? { ...contact, [name]: value } : contact));
    setContacts(next.at(-1)?.name ? [...next, noContact] : next);
  };
  return (
    <div className={styles['form']}>
      {textNames.map((name) => (
        <TextLine
          key={name}
          label={t(`partners.${name}`)}
          value={texts[name]}
          wrong={name === 'name' && missing ? t('partners.nameMissing') : ''}
          onValue={(value) => setTexts({ ...texts, [name]: value })}
        />
      ))}
      {contacts.map((contact, index) => (
        // Contacts have no key of their own; their order is theirs.
        <div key={index} className={styles['contact']}>
          {contactNames.map((name) => (
            <TextLine
              key={name}
              label={t(`partners.contact.${name}`)}
              value={contact[name]}
              onValue={(value) => setContact(index, name, value)}
            />
          ))}
        </div>
      ))}
      <label className={styles['tick']}>
        <input type="checkbox" checked={active} onChange={(event) => setActive(event.target.checked)} />
        {t('partners.active')}
      </label>
      <ProblemNote error={save.error} />
      <div>
        <Button type="primary" loading={save.isPending} onClick={submit}>
          {t('act.save')} <Kbd keys="ctrl+enter" onColour />
        </Button>
      </div>
    </div>
  );
}

interface TextLineProps {
  readonly label: string;
  readonly value: string;
  readonly wrong?: string;
  readonly onValue: (value: string) => void;
}

function TextLine({ label, value, wrong = '', onValue }: TextLineProps) {
  const id = useId();
  return (
    <div className={styles['line']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={value}
        maxLength={500}
        autoComplete="off"
        aria-invalid={wrong !== ''}
        onChange={(event) => onValue(event.target.value)}
      />
      {wrong && <span role="alert">{wrong}</span>}
    </div>
  );
}
