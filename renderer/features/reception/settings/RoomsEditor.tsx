import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Room, roomLimits } from '../../../../shared/domain/reception/rooms.ts';
import { api, queries } from '../../../api/client.ts';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import { PlusOutlined } from '../../../components/icons.tsx';
import { Section } from '../../../components/Section.tsx';
import styles from '../reception.module.css';
import { BookHead } from './BookHead.tsx';
import { type BookOf, useBook } from './useBook.ts';

interface EditorProps {
  readonly stored: BookOf<Room>;
  readonly readOnly: boolean;
}

/** Where guests are received. A room is taken out of use, never out of the visits that had it. */
export function RoomsEditor({ stored, readOnly }: EditorProps) {
  const { t } = useTranslation('reception');
  const saving = queries.reception.rooms.save.mutationOptions();
  const book = useBook({ name: 'rooms', stored, readOnly, saving });
  const add = () =>
    book.change([
      ...book.items,
      { id: `room-${crypto.randomUUID().slice(0, 8)}`, zh: '', en: '', seats: 6, active: true },
    ]);
  return (
    <Section
      title={t('settings.rooms')}
      actions={
        <>
          <ExcelAct file={() => api.lists.rooms()} keys="shift+r" />
          {!readOnly && (
            <Button size="small" icon={<PlusOutlined />} onClick={add} disabled={book.items.length >= roomLimits.rooms}>
              {t('settings.addRoom')}
            </Button>
          )}
        </>
      }
    >
      <BookHead stored={stored} book={book} readOnly={readOnly} />
      <table className={styles['book']}>
        <thead>
          <tr>
            <th scope="col">{t('settings.zh')}</th>
            <th scope="col">{t('settings.en')}</th>
            <th scope="col">{t('settings.seats')}</th>
            <th scope="col">{t('settings.active')}</th>
          </tr>
        </thead>
        <tbody>
          {book.items.map((room, index) => (
            <RoomRow
              key={room.id}
              room={room}
              readOnly={readOnly}
              wrong={(field) => book.wrong(`rooms.${index}.${field}`)}
              onChange={(patch) => book.set(index, patch)}
            />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

interface RoomRowProps {
  readonly room: Room;
  readonly readOnly: boolean;
  readonly wrong: (field: 'zh' | 'en' | 'seats') => string | undefined;
  readonly onChange: (patch: Partial<Room>) => void;
}

function RoomRow({ room, readOnly, wrong, onChange }: RoomRowProps) {
  const { t } = useTranslation('reception');
  const cell = (field: 'zh' | 'en' | 'seats') => (
    <td>
      <Input
        aria-label={`${room.zh} ${t(`settings.${field}`)}`}
        className={field === 'seats' ? 'num' : ''}
        maxLength={field === 'seats' ? 3 : roomLimits.name}
        value={String(room[field])}
        disabled={readOnly}
        status={wrong(field) ? 'error' : ''}
        title={wrong(field)}
        aria-invalid={wrong(field) !== undefined}
        onChange={({ target }) =>
          onChange(field === 'seats' ? { seats: Number(target.value.replace(/\D/g, '')) } : { [field]: target.value })
        }
      />
      {wrong(field) && (
        <span role="alert" className={styles['wrong']}>
          {wrong(field)}
        </span>
      )}
    </td>
  );
  return (
    <tr data-off={!room.active || undefined}>
      {cell('zh')}
      {cell('en')}
      {cell('seats')}
      <td>
        <input
          type="checkbox"
          aria-label={`${room.zh} ${t('settings.active')}`}
          checked={room.active}
          disabled={readOnly}
          onChange={({ target }) => onChange({ active: target.checked })}
        />
      </td>
    </tr>
  );
}
