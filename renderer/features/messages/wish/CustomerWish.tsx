import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerWish } from '../../../../shared/contract/messages.ts';
import { wishWays } from '../../../../shared/domain/messages/wish.ts';
import { languages } from '../../../../shared/i18n/languages.ts';
import { queries } from '../../../api/client.ts';
import { issueText, problemOf } from '../../../api/errors.ts';
import { useMay } from '../../../api/session.ts';
import { FieldGrid } from '../../../components/FieldGrid.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { Choice } from '../form/Choice.tsx';
import styles from '../form/form.module.css';

/** How the customer wants to be told: the way, whom and in which language (2.4.3, 2.5.1). */
export function CustomerWishSection({ customerId }: { readonly customerId: string }) {
  const { t } = useTranslation('messages');
  const read = useQuery(queries.messages.wish.get.queryOptions({ input: { customerId } }));
  return (
    <Section title={t('wish.title')}>
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.data && <WishForm customerId={customerId} wish={read.data} />}
    </Section>
  );
}

interface WishFormProps {
  readonly customerId: string;
  readonly wish: CustomerWish;
}

function WishForm({ customerId, wish }: WishFormProps) {
  const { t } = useTranslation(['messages', 'common']);
  const translate = useTranslate();
  const may = useMay();
  // What is chosen stands on the version that it was begun from; a newer one does not take its place unasked.
  const [base, setBase] = useState(wish);
  const [typed, setTyped] = useState(wish);
  const changed = !same(typed, base);
  const newer = wish.version > base.version;
  const take = (newest: CustomerWish) => {
    setBase(newest);
    setTyped(newest);
  };
  if (newer && !changed) take(wish);
  const customer = useQuery(queries.customers.get.queryOptions({ input: { id: customerId } }));
  const save = useMutation(
    queries.messages.wish.save.mutationOptions({
      onSuccess: (saved) => {
        take(saved);
        toast('done', t('messages:wish.saved'));
      },
    }),
  );
  const names = customer.data?.contacts.map(({ name }) => name) ?? [];
  const contacts = [...new Set(['', ...names, typed.contactName])];
  const problem = save.error && problemOf(save.error);
  const issue = problem?.issues.find(({ path }) => path === 'contactName');
  const put = (patch: Partial<CustomerWish>) => {
    setTyped((now) => ({ ...now, ...patch }));
    save.reset();
  };
  return (
    <form
      className={styles['wish']}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ ...typed, customerId, version: Math.max(wish.version, base.version) });
      }}
    >
      <fieldset disabled={!may('customers.write')} className={styles['plain']}>
        <FieldGrid columns={3}>
          <Choice
            label={t('messages:wish.way')}
            value={typed.way}
            values={wishWays}
            name={(way) => t(`messages:way.${way}`)}
            onChoose={(way) => put({ way })}
          />
          <Choice
            label={t('messages:wish.contact')}
            value={typed.contactName}
            values={contacts}
            name={(name) => name || t('messages:wish.placer')}
            error={issue && issueText(issue, translate)}
            onChoose={(contactName) => put({ contactName })}
          />
          <Choice
            label={t('messages:wish.language')}
            value={typed.language}
            values={languages}
            name={(language) => t(`common:language.${language}`)}
            onChoose={(language) => put({ language })}
          />
        </FieldGrid>
        {newer && changed && <p className={styles['missing']}>{t('messages:wish.newer')}</p>}
        {!issue && <ProblemNote error={save.error} />}
        {changed && (
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('messages:act.save')}
          </Button>
        )}
      </fieldset>
    </form>
  );
}

function same(one: CustomerWish, other: CustomerWish): boolean {
  return one.way === other.way && one.contactName === other.contactName && one.language === other.language;
}
