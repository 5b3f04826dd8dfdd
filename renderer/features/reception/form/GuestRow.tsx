import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Guest, visitLimits } from '../../../../shared/domain/reception/form.ts';
import { guestLanguages, honorifics } from '../../../../shared/domain/reception/values.ts';
import { CloseOutlined } from '../../../components/icons.tsx';
import styles from '../reception.module.css';

interface GuestRowProps {
  readonly index: number;
  readonly guest: Guest;
  /** Names of guests of earlier visits. */
  readonly list: string;
  readonly wrong: string | undefined;
  readonly onChange: (patch: Partial<Guest>) => void;
  readonly onLeader: () => void;
  readonly onRemove: () => void;
}

/** One guest on one line. */
export function GuestRow({ index, guest, list, wrong, onChange, onLeader, onRemove }: GuestRowProps) {
  const { t } = useTranslation('reception');
  const named = (field: 'name' | 'title' | 'phone' | 'honorific' | 'language') =>
    `${t('field.guests')} ${index + 1} ${t(`guest.${field}`)}`;
  const text = (field: 'name' | 'title' | 'phone', most: number) => (
    <Input
      aria-label={named(field)}
      placeholder={t(`guest.${field}`)}
      maxLength={most}
      autoComplete="off"
      value={guest[field]}
      status={field === 'name' && wrong ? 'error' : ''}
      aria-invalid={field === 'name' && wrong !== undefined}
      {...(field === 'name' ? { list } : {})}
      onChange={(event) => onChange({ [field]: event.target.value })}
    />
  );
  return (
    <div className={styles['guest']} data-guest={index}>
      <span className="faint num">{index + 1}</span>
      {text('name', visitLimits.name)}
      {text('title', visitLimits.title)}
      <select
        className={styles['select']}
        aria-label={named('honorific')}
        value={guest.honorific}
        onChange={({ target }) => {
          const honorific = honorifics.find((one) => one === target.value);
          if (honorific) onChange({ honorific });
        }}
      >
        {honorifics.map((one) => (
          <option key={one} value={one}>
            {t(`honorific.${one}`)}
          </option>
        ))}
      </select>
      <select
        className={styles['select']}
        aria-label={named('language')}
        value={guest.language}
        onChange={({ target }) => {
          const language = guestLanguages.find((one) => one === target.value);
          if (language) onChange({ language });
        }}
      >
        {guestLanguages.map((one) => (
          <option key={one} value={one}>
            {t(`language.${one}`)}
          </option>
        ))}
      </select>
      {text('phone', visitLimits.phone)}
      <label className={styles['leader']}>
        <input type="radio" name="visit-leader" checked={guest.leader} onChange={onLeader} />
        {t('guest.leader')}
      </label>
      <button
        type="button"
        className={styles['remove']}
        aria-label={t('guest.remove', { name: guest.name || String(index + 1) })}
        onClick={onRemove}
      >
        <CloseOutlined />
      </button>
      {wrong && (
        <span role="alert" className={styles['wrong']}>
          {wrong}
        </span>
      )}
    </div>
  );
}
