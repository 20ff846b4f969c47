import { endingOf, isKnownKind, isWhatItSays, TELLING_BYTES } from '../kernel/file-kind.ts';
import { refuse } from './refusals.ts';

const MB = 1024 * 1024;
export const MOST_FILES = 10;
/** What Slack takes at most; read to its end for its hash, and kept there. */
export const LARGEST_IN_SLACK = 100 * MB;
/** Kept in the database. */
export const LARGEST_UPLOAD = 20 * MB;
/** All files of one upload together, with what stands around them. */
export const LARGEST_FORM = 60 * MB;

/** A file that came through the page, with its bytes. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Throws for an upload that is too large, empty, of a kind that isn't taken, or not what its name says. */
export function mustBeTakable({ name, bytes }: Upload): void {
  if (bytes.byteLength === 0) throw refuse.emptyFile({ name }, 'files');
  if (bytes.byteLength > LARGEST_UPLOAD) throw refuse.tooLarge({ name, most: LARGEST_UPLOAD / MB }, 'files');
  if (!isWhatItSays(name, bytes.subarray(0, TELLING_BYTES))) throw refuse.wrongKind({ name }, 'files');
}

/** The same for a file that lies in Slack, as far as its name and announced size tell. */
export function mustBeReadable({ name, size }: { readonly name: string; readonly size: number }): void {
  if (size > LARGEST_IN_SLACK) throw refuse.tooLarge({ name, most: LARGEST_IN_SLACK / MB }, 'files');
  if (!isKnownKind(name)) throw refuse.wrongKind({ name }, 'files');
}

/** A name as it is kept: its last part alone, nothing invisible, and its ending even where it is cut. */
export function keptName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = [...last.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim()];
  if (plain.length <= 120) return plain.join('') || 'file';
  const ending = endingOf(plain.join(''));
  return `${plain.slice(0, 119 - ending.length).join('')}${ending === '' ? '' : `.${ending}`}`;
}
