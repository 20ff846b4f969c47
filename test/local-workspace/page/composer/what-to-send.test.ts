import { describe, expect, it } from 'vitest';
import { whatToSend } from '../../../../src/local-workspace/page/composer/what-to-send.ts';
import { composerWords } from '../../../../src/local-workspace/page/composer/words.ts';

const commands = [{ name: '/intake', description: '', usageHint: '' }];
const here = { files: 0, inThread: false, mayUseApp: true, commands };

describe('Enter sends', () => {
  it.each([
    ['nothing', '  \n', here, { kind: 'nothing' }],
    ['files without words', '', { ...here, files: 1 }, { kind: 'message' }],
    ['a message', 'Hello', here, { kind: 'message' }],
    ['a message that begins with a space and a slash', ' /intake', here, { kind: 'message' }],
    ['a command', '/intake invite', here, { kind: 'command', word: '/intake' }],
  ])('%s', (_what, text, where, sending) => {
    expect(whatToSend(text, where)).toEqual(sending);
  });

  it.each([
    ['of another workspace', '/intake', { ...here, mayUseApp: false }, composerWords.noCommands],
    ['in a thread', '/intake', { ...here, inThread: true }, composerWords.notInThreads],
    ['that nobody knows', '/dance now', here, composerWords.notACommand],
    ['with files', '/intake', { ...here, files: 2 }, composerWords.noFilesWithCommand],
  ])('no command %s, and says why', (_what, text, where, words) => {
    expect(whatToSend(text, where)).toEqual({ kind: 'refused', words, word: text.split(' ')[0] });
  });
});
