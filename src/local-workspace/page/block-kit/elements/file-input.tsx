import { type DragEvent, useRef, useState } from 'react';
import type { Element } from '../../../block-kit/elements.ts';
import type { ShownFile } from '../../../state/file.ts';
import { filePath, fileSize } from '../../channel/file-size.ts';
import { usePage } from '../../page-context.ts';
import { type FieldProps, useField } from '../use-field.tsx';
import { blockWords } from '../words.ts';
import { acceptOf, type Problem, picksProblem } from './file-picks.ts';

type FileElement = Extract<Element, { type: 'file_input' }>;

interface Content {
  readonly name: string;
  readonly content: string;
  readonly encoding: 'base64';
}

async function contentOf(name: string, blob: Blob): Promise<Content> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 32_768) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  }
  return { name, content: btoa(binary), encoding: 'base64' };
}

/** The workspace takes all files of an input at once, so those it has already go along. */
async function heldContent(file: ShownFile, meId: string, read: Map<string, Content>): Promise<Content> {
  const known = read.get(file.id);
  if (known) return known;
  const response = await fetch(filePath(file.url_private, meId));
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const content = await contentOf(file.name, await response.blob());
  read.set(file.id, content);
  return content;
}

function useFiles(props: FieldProps<FileElement>) {
  const { element } = props;
  const { me, dateLocale } = usePage();
  const field = useField(props);
  const [problem, setProblem] = useState<Problem>();
  const read = useRef(new Map<string, Content>());
  const files = field.state?.type === 'file_input' ? field.state.files : [];
  const put = async (kept: readonly ShownFile[], added: readonly File[]): Promise<void> => {
    const contents = await Promise.all([
      ...kept.map((file) => heldContent(file, me.id, read.current)),
      ...added.map((file) => contentOf(file.name, file)),
    ]);
    field.enter({ entry: contents, shown: { type: 'file_input', files } });
  };
  const add = (list: FileList | null): void => {
    const added = [...(list ?? [])];
    const wrong = picksProblem(element, files.length, added, dateLocale);
    setProblem(wrong);
    if (!wrong && added.length > 0) void put(files, added);
  };
  return {
    files,
    problem,
    busy: field.draft !== undefined,
    add,
    remove: (file: ShownFile) =>
      void put(
        files.filter((one) => one !== file),
        [],
      ),
  };
}

export function FileInput(props: FieldProps<FileElement>) {
  const { element, named } = props;
  const { say, dateLocale } = usePage();
  const { files, problem, busy, add, remove } = useFiles(props);
  const max = element.max_files ?? 10;
  const noteId = `${named.id}note`;
  const kinds = element.filetypes && say(blockWords.filesKind, { kinds: element.filetypes.join(', ') });
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    add(event.dataTransfer.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the input is the first
    <div className="bk-files" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <input
        {...named}
        type="file"
        className="bk-unseen bk-file-input"
        aria-labelledby={`${named.id}label`}
        aria-describedby={[named['aria-describedby'], noteId].filter(Boolean).join(' ')}
        multiple={max > 1}
        accept={acceptOf(element.filetypes)}
        onChange={(event) => {
          add(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
      <label className="bk-button bk-file-button" htmlFor={named.id} aria-hidden="true">
        {say(blockWords.pickFiles)}
      </label>
      <span className="bk-hint" id={noteId}>
        {[kinds, say(blockWords.filesMax, { count: max })].filter(Boolean).join(' · ')}
      </span>
      <ul className="bk-file-list">
        {files.map((file) => (
          <li key={file.id}>
            <span className="bk-file-name">{file.name}</span>{' '}
            <span className="bk-hint">{fileSize(file.size, dateLocale)}</span>
            <button
              type="button"
              className="bk-clear"
              aria-label={say(blockWords.remove, { what: file.name })}
              onClick={() => remove(file)}
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
      <div role="status" className="bk-hint">
        {busy && say(blockWords.uploading)}
      </div>
      {problem && (
        <div role="alert" className="bk-error">
          {say(problem.words, problem.values)}
        </div>
      )}
    </div>
  );
}
