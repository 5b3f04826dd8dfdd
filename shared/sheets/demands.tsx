import type { WorkOrderModel } from '../domain/printing/print-model.ts';
import type { Words } from './words.tsx';

interface DemandsProps {
  readonly model: WorkOrderModel;
  readonly words: Words;
}

/** Longer texts are set smaller, never cut. */
const longText = 240;

/** Special demands and important notes: the heaviest box of the sheet. */
export function Demands({ model, words }: DemandsProps) {
  const { specialDemands, importantNotes } = model.content;
  const texts = [
    { key: 'specialDemands', text: specialDemands },
    { key: 'importantNotes', text: importantNotes },
  ].filter(({ text }) => text !== '');
  if (texts.length === 0) {
    return (
      <section className="demands none">
        <h2>{words.label('noDemands')}</h2>
      </section>
    );
  }
  const long = texts.reduce((sum, { text }) => sum + text.length, 0) > longText;
  return (
    <section className="demands">
      {texts.map(({ key, text }) => [
        <h2 key={key}>{words.label(key)}</h2>,
        <p key={`${key}-text`} className={long ? 'long' : undefined}>
          {text}
        </p>,
      ])}
    </section>
  );
}
