import { z } from 'zod';
import { cleanText } from './plain-text.ts';

/** A file that a person has uploaded to Slack with a form. Its bytes are read later, by a promise. */
export const PickedFile = z.object({
  id: z.string().min(1),
  name: z.string().min(1).max(255),
  mimetype: z.string().default('application/octet-stream'),
  size: z.number().int().nonnegative().default(0),
});
export type PickedFile = z.output<typeof PickedFile>;

/** What a form keeps of the files in a view's state: a text each, because what is entered is texts. */
export function enteredFiles(files: readonly unknown[]): string[] {
  return files.flatMap((file) => {
    const picked = PickedFile.safeParse(file);
    return picked.success ? [JSON.stringify({ ...picked.data, name: cleanText(picked.data.name) })] : [];
  });
}

/** The way back; what is none of ours is left out. */
export function pickedFile(text: string): PickedFile[] {
  try {
    const json: unknown = JSON.parse(text);
    const picked = PickedFile.safeParse(json);
    return picked.success ? [picked.data] : [];
  } catch {
    return [];
  }
}
