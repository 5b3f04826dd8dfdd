import type { BadgesModel } from '../domain/reception/sheet-model.ts';
import type { Words } from './words.tsx';

interface PartProps {
  readonly model: BadgesModel;
  readonly words: Words;
}

interface Badge {
  readonly key: string;
  readonly name: string;
  /** The same person in the other language of the badge. */
  readonly also: string;
  readonly honorific: string;
  readonly title: string;
  readonly company: string;
  readonly own: boolean;
}

/** Name badges to cut out and put into holders of 90 × 54 mm: the name reads across a table. */
export function BadgesSheet({ model, words }: PartProps) {
  const own = words.pick(model.company.nameZh, model.company.nameEn).join(' ');
  const guests = model.guests.map((guest, index) => ({
    key: `guest-${index}`,
    name: guest.name,
    also: '',
    honorific: guest.honorific === 'none' ? '' : words.line(`reception:honorific.${guest.honorific}`),
    title: guest.title,
    company: model.customerName,
    own: false,
  }));
  const hosts = model.hosts.map((host) => {
    const [name = '', also = ''] = words.pick(host.name, host.nameEn);
    return { key: `host-${host.name}`, name, also, honorific: '', title: '', company: own, own: true };
  });
  return (
    <main className="badges">
      {[...guests, ...hosts].map((badge) => (
        <BadgeCard key={badge.key} badge={badge} model={model} words={words} />
      ))}
    </main>
  );
}

function BadgeCard({ badge, model, words }: PartProps & { readonly badge: Badge }) {
  const { name, also, honorific, title, company, own } = badge;
  return (
    <section className="badge">
      <p className="company">{company}</p>
      <p className={`name ${sizeOf(name)}`}>{name}</p>
      {also && <p className="also">{also}</p>}
      <p className="role">{[honorific, title].filter(Boolean).join(' · ') || ' '}</p>
      <p className="foot">
        <span>{words.label(own ? 'reception:sheet.host' : 'reception:sheet.visitor')}</span>
        <span>{words.pick(model.company.nameZh, model.company.nameEn)[0]}</span>
        <span>{model.day}</span>
      </p>
      {model.demo && <p className="demo">{words.line('reception:sheet.demo')}</p>}
    </section>
  );
}

/** A Chinese name stands as large as the card allows, a long one on two lines. */
function sizeOf(name: string): string {
  const width = [...name].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
  if (width <= 8) return 'large';
  return width <= 20 ? 'middle' : 'small';
}
