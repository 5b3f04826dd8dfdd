import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../api/connection.ts';
import { StateTag } from '../components/StateTag.tsx';

/** A break shorter than this is nobody's concern, in ms. */
const grace = 1_500;

/** Says that changes of others do not arrive, while they do not. */
export function ConnectionMark() {
  const { t } = useTranslation('common');
  const lost = useConnection() === 'lost';
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!lost) {
      setLong(false);
      return;
    }
    const timer = setTimeout(() => setLong(true), grace);
    return () => clearTimeout(timer);
  }, [lost]);
  return (
    <span role="status" title={long ? t('frame.connectionLostHint') : undefined}>
      {long && <StateTag tone="soon">{t('frame.connectionLost')}</StateTag>}
    </span>
  );
}
