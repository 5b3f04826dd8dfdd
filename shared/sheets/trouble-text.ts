import type { TroubleOfOrder } from '../domain/exceptions/trouble-of-order.ts';
import type { Translate } from '../i18n/languages.ts';

/** What happened on the way; what is over says so. */
export function troubleText(trouble: TroubleOfOrder | undefined, t: Translate): string {
  const words = trouble?.kinds.map(({ kind, open }) => {
    const name = t(`exceptions:kind.${kind}`);
    return open ? name : t('exceptions:over', { name });
  });
  return words?.join(t('exceptions:comma')) ?? '';
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
