import { useState } from 'react';
import type { AttachmentPurpose, AttachmentSubject } from '../../../shared/domain/attachments/attachment.ts';
import { api } from '../../api/client.ts';
import { readFile } from './read-file.ts';

interface Target {
  readonly subjectKind: AttachmentSubject;
  readonly subjectId: string;
  readonly purpose: AttachmentPurpose;
}

/** Adds files one after the other; one that is refused does not hold up the rest. */
export function useAdding(target: Target) {
  const [name, setName] = useState<string | null>(null);
  const [errors, setErrors] = useState<readonly { readonly name: string; readonly error: unknown }[]>([]);
  const run = async (files: readonly File[]) => {
    setErrors([]);
    for (const file of files) {
      setName(file.name);
      try {
        const picked = await readFile(file);
        await api.attachments.add({ ...target, file: { name: picked.name, base64: picked.base64 } });
      } catch (error) {
        setErrors((before) => [...before, { name: file.name, error }]);
      }
    }
    setName(null);
  };
  return { name, errors, add: (files: readonly File[]) => void run(files) };
}
