import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../../shared/contract/reception-schemas.ts';
import { useMay } from '../../../api/session.ts';
import { Fact, Facts } from '../../../components/FieldGrid.tsx';
import { Section } from '../../../components/Section.tsx';
import { Time } from '../../../components/Time.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import styles from '../reception.module.css';
import { useOwnWords, useSpanText } from '../words.ts';

/** Who comes, when, where, whom to. */
export function VisitFacts({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('reception');
  const may = useMay();
  const spanText = useSpanText();
  const ownWords = useOwnWords();
  const keptName = useKeptName();
  const { form, customerId, customerName, room, companions } = visit;
  const equipment = form.equipment.map((one) => t(`equipment.${one}`)).join(' · ');
  const others = companions.map((one) => keptName(one.id, one.name)).join(' · ');
  return (
    <Section title={t('page.facts')}>
      <Facts columns={1}>
        <Fact label={t('field.time')}>
          <b className="num">{spanText(visit.fromAt, visit.toAt)}</b>
        </Fact>
        <Fact label={t('field.customer')}>
          {customerId !== null && may('customers.read') ? (
            <Link to="/customers/$id" params={{ id: customerId }}>
              {customerName}
            </Link>
          ) : (
            customerName
          )}
        </Fact>
        <Fact label={t('field.guests')}>
          <Guests visit={visit} />
        </Fact>
        <Said label={t('field.purpose')} text={form.purpose} />
        <Said label={t('field.room')} text={room ? ownWords(room) : t('form.noRoom')} />
        <Said label={t('field.equipment')} text={equipment} />
        <Said label={t('field.host')} text={keptName(visit.hostId, visit.hostName)} />
        <Said label={t('field.companions')} text={others} />
        <Said label={t('field.vehicle')} text={form.vehicle} />
        <Said label={t('field.pickUp')} text={form.pickUp} />
        <Said label={t('field.meals')} text={form.meals} />
        <Said label={t('field.restDayReason')} text={form.restDayReason} />
        <Said label={t('field.notes')} text={form.notes} />
        <Course visit={visit} />
      </Facts>
    </Section>
  );
}

function Said({ label, text }: { readonly label: string; readonly text: ReactNode }) {
  if (text === '') return null;
  return (
    <Fact label={label}>
      <span className={styles['typed']}>{text}</span>
    </Fact>
  );
}

function Guests({ visit: { form } }: { readonly visit: Visit }) {
  const { t } = useTranslation('reception');
  return (
    <ul className={styles['people']}>
      {form.guests.map((guest, index) => (
        <li key={`guest-${index}`}>
          <b>{guest.name}</b> {guest.honorific !== 'none' && t(`honorific.${guest.honorific}`)}{' '}
          {guest.leader && <small>{t('guest.leader')}</small>}
          <div className="faint">
            {[guest.title, guest.language === 'zh' ? '' : t(`language.${guest.language}`), guest.phone]
              .filter(Boolean)
              .join(' · ')}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Course({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('reception');
  const { arrivedAt, greetedByName, endedAt, reason, announcedAt, createdByName, state } = visit;
  return (
    <>
      <Fact label={t('field.registered')}>
        {createdByName} <Time at={announcedAt} show="near" />
      </Fact>
      {arrivedAt !== null && (
        <Fact label={t('field.arrived')}>
          <Time at={arrivedAt} show="near" /> {greetedByName}
        </Fact>
      )}
      {endedAt !== null && (
        <Fact label={t('field.ended')}>
          <Time at={endedAt} show="near" />
        </Fact>
      )}
      <Said label={t(state === 'ended' ? 'page.endedOpen' : 'page.cancelledWhy')} text={reason} />
    </>
  );
}
