import { EntitySchema } from 'typeorm';
import { instant, text, whole } from '../columns.ts';

/** A file kept by its content; the bytes lie in the data folder, or here when workstations share. */
export interface StoredFileRow {
  /** SHA-256 of the content, hex. */
  hash: string;
  size: number;
  createdAt: number;
  content: Buffer | null;
}

export function storedFileEntity(kind: 'sqlite' | 'postgres'): EntitySchema<StoredFileRow> {
  return new EntitySchema<StoredFileRow>({
    name: 'stored_file',
    columns: {
      hash: { ...text(64), primary: true },
      size: whole,
      createdAt: instant,
      content: { type: kind === 'postgres' ? 'bytea' : 'blob', nullable: true },
    },
  });
}
