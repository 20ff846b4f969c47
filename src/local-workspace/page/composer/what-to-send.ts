import type { Words } from '../../page-api/outside.ts';
import type { SeenCommand } from '../../page-api/seen.ts';
import { composerWords } from './words.ts';

export type Sending =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'message' }
  | { readonly kind: 'command'; readonly word: string }
  | { readonly kind: 'refused'; readonly words: Words; readonly word: string };

interface Here {
  readonly files: number;
  readonly inThread: boolean;
  readonly mayUseApp: boolean;
  readonly commands: readonly SeenCommand[];
}

/** What stands in the message box is a command when it begins with a slash; a space before it makes it a message. */
export function whatToSend(text: string, { files, inThread, mayUseApp, commands }: Here): Sending {
  if (!text.startsWith('/'))
    return text.trim() === '' && files === 0 ? { kind: 'nothing' } : { kind: 'message' };
  const [word = ''] = text.trim().split(/\s+/);
  const refused = (words: Words): Sending => ({ kind: 'refused', words, word });
  if (!mayUseApp) return refused(composerWords.noCommands);
  if (inThread) return refused(composerWords.notInThreads);
  if (!commands.some(({ name }) => name === word)) return refused(composerWords.notACommand);
  if (files > 0) return refused(composerWords.noFilesWithCommand);
  return { kind: 'command', word };
}
