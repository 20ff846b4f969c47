import { useState } from 'react';
import { fileSize } from '../channel/file-size.ts';
import { usePage } from '../page-context.ts';
import { composerWords } from './words.ts';

export interface Attached {
  readonly name: string;
  readonly size: number;
  readonly content: string;
  readonly encoding: 'base64';
}

/** As base64 in JSON this stays below what the workspace takes in one request. */
const mostBytes = 70_000_000;

const read = (file: File): Promise<Attached> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error);
    reader.onload = () => {
      const { result } = reader;
      const content = typeof result === 'string' ? result.slice(result.indexOf(',') + 1) : '';
      resolve({ name: file.name, size: file.size, content, encoding: 'base64' });
    };
    reader.readAsDataURL(file);
  });

export function useAttached() {
  const { note, dateLocale } = usePage();
  const [files, setFiles] = useState<readonly Attached[]>([]);
  const sum = files.reduce((bytes, { size }) => bytes + size, 0);
  return {
    files,
    clear: () => setFiles([]),
    remove: (gone: Attached) => setFiles((all) => all.filter((one) => one !== gone)),
    async add(chosen: Iterable<File>): Promise<void> {
      const list = [...chosen];
      if (list.reduce((bytes, { size }) => bytes + size, sum) > mostBytes)
        return note(composerWords.tooLarge, { most: fileSize(mostBytes, dateLocale) });
      for (const file of list) {
        try {
          const one = await read(file);
          setFiles((all) => [...all, one]);
        } catch {
          note(composerWords.unreadable, { name: file.name });
        }
      }
    },
  };
}
export type AttachedFiles = ReturnType<typeof useAttached>;
