import { describe, expect, it } from 'vitest';
import { phrase } from '../../src/kernel/phrase.ts';
import { enteredIn } from '../../src/surface/entered.ts';
import { enteredFiles, pickedFile } from '../../src/surface/entered-files.ts';
import { files, optional } from '../../src/surface/field.ts';

const label = phrase({ en: 'Files', ja: 'ファイル', zh: '文件' })();
const field = files(label, { most: 2, largest: 2 * 1024 * 1024 });
const file = (name: string, size = 10) => ({
  id: 'F1',
  name,
  mimetype: 'x/y',
  size,
  url_private: 'https://x.y',
});
const given = (...all: readonly unknown[]) =>
  field.read(enteredIn({ files: { files: { type: 'file_input', files: all } } }, 'files'));

describe('files in a form', () => {
  it('are read with what Slack says of them', () => {
    expect(given(file('a.pdf'), file('b.png'))).toEqual({
      ok: true,
      value: [
        { id: 'F1', name: 'a.pdf', mimetype: 'x/y', size: 10 },
        { id: 'F1', name: 'b.png', mimetype: 'x/y', size: 10 },
      ],
    });
    expect(field.draw({ locale: 'en', actionId: 'x', entered: undefined, options: undefined })).toEqual({
      type: 'file_input',
      action_id: 'x',
      max_files: 2,
    });
  });

  it.each([
    ['none', [], 'Please fill this in.'],
    ['too many', [file('a.pdf'), file('b.pdf'), file('c.pdf')], 'at most {most} files'],
    ['a wrong kind', [file('a.exe')], 'of a kind that can’t be taken'],
    ['a large one', [file('a.pdf', 3 * 1024 * 1024)], 'too large'],
  ])('%s is said in words', (_what, all, words) => {
    const read = given(...all);
    expect(read.ok ? '' : read.problem.words.en).toContain(words);
  });

  it('may be left out, and can’t be put back', () => {
    expect(optional(field).read(undefined)).toEqual({ ok: true, value: undefined });
    expect(field.write([])).toBeUndefined();
  });

  it('what is no file is left out', () => {
    expect(enteredFiles([file('a.pdf'), { id: '' }, null])).toHaveLength(1);
    expect(['', '{', '{"id":1}', '"x"'].flatMap(pickedFile)).toEqual([]);
  });
});
