import { useQuery } from '@tanstack/react-query';
import { Button, Input, Segmented } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Partner, Shipment } from '../../../../shared/contract/tracking.ts';
import { languages, type SheetLanguage, sheetLanguages } from '../../../../shared/i18n/languages.ts';
import { queries } from '../../../api/client.ts';
import { Field, FieldGrid } from '../../../components/FieldGrid.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from './order.module.css';
import { type LetterInHand, useLetterMail } from './useLetterMail.ts';

interface LetterMailProps {
  readonly shipment: Shipment;
  readonly onClose: () => void;
}

/** The consignment letter as an e-mail to the network company (2.4.1, 2.4.2). */
export function LetterMail({ shipment, onClose }: LetterMailProps) {
  const { t } = useTranslation('tracking');
  const partners = useQuery(queries.tracking.partners.list.queryOptions());
  const partner = partners.data?.find(({ name }) => name === shipment.partnerName);
  return (
    <SidePanel wide title={t('letter.mailTitle', { number: shipment.number })} onClose={onClose}>
      <ProblemNote error={partners.error} onRetry={() => void partners.refetch()} />
      {partners.isPending ? (
        <SkeletonRows rows={6} columns={2} />
      ) : (
        <MailForm
          shipment={shipment}
          contacts={partner?.contacts.filter(({ email }) => email) ?? []}
          onClose={onClose}
        />
      )}
    </SidePanel>
  );
}

interface MailFormProps extends LetterMailProps {
  readonly contacts: Partner['contacts'];
}

function MailForm({ shipment, contacts, onClose }: MailFormProps) {
  const { t } = useTranslation('tracking');
  const letter = useLetterMail(shipment, contacts, onClose);
  const { cover, mail, submit, valueOf, edit, wrongAddress } = letter;
  useShortcut('ctrl+enter', submit);
  return (
    <form
      className={styles['stack']}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {contacts.length === 0 && (
        <p className={styles['hint']}>{t('letter.mailNobody', { name: shipment.partnerName })}</p>
      )}
      <Recipient letter={letter} contacts={contacts} />
      <div className={styles['head']}>
        <Languages
          label={t('letter.mailLanguage')}
          value={letter.language}
          of={languages}
          onChoose={letter.setLanguage}
        />
        <Languages
          label={t('letter.mailSheet')}
          value={letter.sheetLanguage}
          of={sheetLanguages}
          onChoose={letter.setSheetLanguage}
        />
      </div>
      <ProblemNote error={cover.error} onRetry={() => void cover.refetch()} />
      <Input
        aria-label={t('letter.mailSubject')}
        maxLength={200}
        value={valueOf('subject')}
        onChange={(event) => edit('subject', event.target.value)}
      />
      <Input.TextArea
        aria-label={t('letter.mailText')}
        rows={12}
        value={valueOf('text')}
        onChange={(event) => edit('text', event.target.value)}
      />
      <p className={styles['hint']}>{t('letter.mailFile')}</p>
      {!wrongAddress && <ProblemNote error={mail.error} />}
      <Button type="primary" htmlType="submit" disabled={!cover.data} loading={mail.isPending}>
        {t('letter.mail')} <Kbd keys="ctrl+enter" onColour />
      </Button>
    </form>
  );
}

interface RecipientProps {
  readonly letter: LetterInHand;
  readonly contacts: Partner['contacts'];
}

function Recipient({ letter: { to, putName, putAddress, wrongAddress }, contacts }: RecipientProps) {
  const { t } = useTranslation('tracking');
  const field = useId();
  return (
    <FieldGrid columns={2}>
      <Field label={t('letter.mailContact')} htmlFor={`${field}-name`}>
        <Input
          id={`${field}-name`}
          list={`${field}-names`}
          maxLength={120}
          value={to.name}
          onChange={(event) => putName(event.target.value)}
        />
        <datalist id={`${field}-names`}>
          {contacts.map(({ name, email }) => (
            <option key={email}>{name}</option>
          ))}
        </datalist>
      </Field>
      <Field label={t('letter.mailAddress')} htmlFor={`${field}-address`} required error={wrongAddress}>
        <Input
          id={`${field}-address`}
          maxLength={254}
          value={to.address}
          status={wrongAddress ? 'error' : ''}
          aria-invalid={wrongAddress ? true : undefined}
          aria-describedby={`${field}-address-note`}
          onChange={(event) => putAddress(event.target.value)}
        />
      </Field>
    </FieldGrid>
  );
}

interface LanguagesProps<Value extends SheetLanguage> {
  readonly label: string;
  readonly value: Value;
  readonly of: readonly Value[];
  readonly onChoose: (value: Value) => void;
}

function Languages<Value extends SheetLanguage>({ label, value, of, onChoose }: LanguagesProps<Value>) {
  const { t } = useTranslation(['tracking', 'common']);
  const nameOf = (one: SheetLanguage) => (one === 'both' ? t('tracking:list.both') : t(`common:language.${one}`));
  return (
    <>
      <span>{label}</span>
      <Segmented<Value>
        aria-label={label}
        value={value}
        onChange={onChoose}
        options={of.map((one) => ({ value: one, label: nameOf(one) }))}
      />
    </>
  );
}
