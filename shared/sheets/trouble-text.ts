import type { TroubleOfOrder } from '../domain/exceptions/trouble-of-order.ts';
import type { Translate } from '../i18n/languages.ts';

/** What happened on the way, and the reports of it; what is over says so. */
export function troubleText(trouble: TroubleOfOrder | undefined, t: Translate): string {
  const { kinds = [], reports = [] } = trouble ?? {};
  const named = [
    ...kinds.map(({ kind, open }) => ({ name: t(`exceptions:kind.${kind}`), open })),
    ...reports.map(({ number, open }) => ({ name: number, open })),
  ];
  return named.map(({ name, open }) => (open ? name : t('exceptions:over', { name }))).join(t('exceptions:comma'));
}

/** The orders that make it good, or the one that it makes good. */
export function linkedText(trouble: TroubleOfOrder | undefined, t: Translate): string {
  if (!trouble) return '';
  const { links, origin } = trouble;
  const made = links.map(({ kind, number }) => t(`exceptions:linkedBy.${kind}`, { number }));
  return [...(origin ? [t(`exceptions:originOf.${origin.kind}`, { number: origin.number })] : []), ...made].join(
    t('exceptions:comma'),
  );
}
