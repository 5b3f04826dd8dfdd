import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../api/connection.ts';
import { StateTag } from '../components/StateTag.tsx';

/** A break shorter than this is nobody's concern, in ms. */
const grace = 1_500;

/** Says that changes of others do not arrive, while they do not. */
export function ConnectionMark() {
  return <span role="status">{useConnection() === 'lost' && <Lost />}</span>;
}

function Lost() {
  const { t } = useTranslation('common');
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), grace);
    return () => clearTimeout(timer);
  }, []);
  if (!long) return null;
  return (
    <span title={t('frame.connectionLostHint')}>
      <StateTag tone="soon">{t('frame.connectionLost')}</StateTag>
    </span>
  );
}
