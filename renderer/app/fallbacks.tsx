import { Link, useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/EmptyState.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';

export function NotFound() {
  const { t } = useTranslation('common');
  return (
    <EmptyState
      title={t('frame.notFound')}
      text={t('frame.notFoundText')}
      action={<Link to="/">{t('frame.toToday')}</Link>}
    />
  );
}

export function NotAllowed() {
  const { t } = useTranslation('common');
  return (
    <EmptyState
      title={t('frame.notAllowed')}
      text={t('frame.notAllowedText')}
      action={<Link to="/">{t('frame.toToday')}</Link>}
    />
  );
}

/** A page that threw while being drawn; the frame and the other pages go on. */
export function PageCrashed({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  const { t } = useTranslation('common');
  const router = useRouter();
  const reopen = () => {
    reset();
    void router.invalidate();
  };
  return (
    <EmptyState
      title={t('frame.crashed')}
      text={t('frame.crashedText')}
      action={
        <>
          <ProblemNote error={error} />
          <Button onClick={reopen}>{t('frame.reopen')}</Button>
        </>
      }
    />
  );
}
