import { useTranslation } from 'react-i18next';
import type { HandoverRow } from '../../../shared/contract/handovers.ts';
import { StateTag, type Tone } from '../../components/StateTag.tsx';

const tones: Readonly<Record<HandoverRow['state'], Tone>> = {
  draft: 'open',
  submitted: 'waiting',
  rejected: 'late',
  effective: 'done',
  withdrawn: 'open',
};

/** The state of a form in its colour; an effective one that no longer holds says so. */
export function HandoverStateTag({ form }: { readonly form: Pick<HandoverRow, 'state' | 'validity'> }) {
  const { t } = useTranslation('handovers');
  const { state, validity } = form;
  if (validity === 'expired' || validity === 'notYet') {
    return <StateTag tone={validity === 'expired' ? 'late' : 'soon'}>{t(`validity.${validity}`)}</StateTag>;
  }
  return <StateTag tone={tones[state]}>{t(`state.${state}`)}</StateTag>;
}

type Missing = HandoverRow['missing'][number];

/** Who may give a signature, in words; absent ones with their substitutes. */
export function useSignersText(): (missing: Missing) => string {
  const { t } = useTranslation('handovers');
  return ({ maySign }) =>
    maySign
      .map(({ name, forName }) => (forName ? t('missing.inPlaceOf', { name, absent: forName }) : name))
      .join(t('missing.and'));
}

/** The signature that a form waits for, and who could give it: never left unsaid. */
export function MissingNow({ form }: { readonly form: HandoverRow }) {
  const { t } = useTranslation('handovers');
  const signers = useSignersText();
  if (form.state === 'draft') return <span className="faint">{t('missing.notSubmitted')}</span>;
  if (form.state === 'rejected') return <span className="faint">{t('missing.returned')}</span>;
  const open = form.missing.filter((one) => one.open);
  if (open.length === 0) return null;
  return (
    <>
      {open.map((one) => {
        const names = signers(one);
        return (
          <span key={one.step} title={names ? t('missing.canGive', { names }) : t('missing.nobody')}>
            {t(`step.${one.step}`)} <span className="faint">{names || t('missing.nobodyShort')}</span>{' '}
          </span>
        );
      })}
    </>
  );
}
