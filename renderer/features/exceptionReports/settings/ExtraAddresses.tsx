import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReportSettings } from '../../../../shared/domain/exceptionReports/recipients.ts';
import { sheetLanguages } from '../../../../shared/i18n/languages.ts';
import { DeleteOutlined, PlusOutlined } from '../../../components/icons.tsx';
import styles from './settings.module.css';

type Extra = ReportSettings['extra'];

interface ExtraAddressesProps {
  readonly extra: Extra;
  readonly writes: boolean;
  readonly wrong: (path: string) => string | undefined;
  readonly onExtra: (extra: Extra) => void;
}

/** Further addresses: they get each report, and the five minutes do not wait for them. */
export function ExtraAddresses({ extra, writes, wrong, onExtra }: ExtraAddressesProps) {
  const { t } = useTranslation('exceptionReports');
  const put = (index: number, patch: Partial<Extra[number]>) =>
    onExtra(extra.map((one, at) => (at === index ? { ...one, ...patch } : one)));
  return (
    <div className={styles['extra']}>
      <p className={styles['explain']}>{t('settings.extraText')}</p>
      {extra.map((one, index) => {
        const error = wrong(`extra.${index}.address`) ?? wrong(`extra.${index}.name`);
        return (
          // Rows are told apart by their place alone.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={index} className={styles['address']} role="group" aria-label={one.name || one.address}>
            <Input
              aria-label={t('settings.name')}
              placeholder={t('settings.name')}
              maxLength={120}
              value={one.name}
              disabled={!writes}
              onChange={(event) => put(index, { name: event.target.value })}
            />
            <Input
              aria-label={t('settings.address')}
              placeholder={t('settings.address')}
              maxLength={254}
              value={one.address}
              disabled={!writes}
              status={error ? 'error' : ''}
              aria-invalid={error !== undefined}
              onChange={(event) => put(index, { address: event.target.value })}
            />
            <select
              aria-label={t('panel.language')}
              className={styles['select']}
              value={one.language}
              disabled={!writes}
              onChange={(event) =>
                put(index, { language: sheetLanguages.find((each) => each === event.target.value) ?? 'zh-CN' })
              }
            >
              {sheetLanguages.map((language) => (
                <option key={language} value={language}>
                  {t(`language.${language}`)}
                </option>
              ))}
            </select>
            {writes && (
              <Button
                icon={<DeleteOutlined />}
                aria-label={t('settings.remove', { name: one.name || one.address })}
                onClick={() => onExtra(extra.filter((_, at) => at !== index))}
              />
            )}
            {error && (
              <span role="alert" className={styles['error']}>
                {error}
              </span>
            )}
          </div>
        );
      })}
      {writes && extra.length < 20 && (
        <div>
          <Button
            icon={<PlusOutlined />}
            onClick={() => onExtra([...extra, { name: '', address: '', language: 'zh-CN' }])}
          >
            {t('settings.add')}
          </Button>
        </div>
      )}
    </div>
  );
}
