import { isKnownKind } from '../kernel/file-kind.ts';
import type { Said } from '../kernel/phrase.ts';
import { type PickedFile, pickedFile } from './entered-files.ts';
import { type Asked, type Field, understood, wrong } from './field-kind.ts';
import { problem } from './field-problems.ts';

/** Files, uploaded to Slack by whoever fills in the form. They can't be put back into a form that opens again. */
export function files(
  label: Said,
  { most, largest, ...asked }: Asked & { readonly most: number; readonly largest: number },
): Field<readonly PickedFile[]> {
  return {
    label,
    kind: 'files',
    optional: false,
    ...asked,
    draw: ({ actionId }) => ({ type: 'file_input', action_id: actionId, max_files: most }),
    read(entered) {
      const given = (Array.isArray(entered) ? entered : []).flatMap(pickedFile);
      if (given.length === 0) return wrong(problem.required());
      if (given.length > most) return wrong(problem.tooManyFiles({ most }));
      const odd = given.find(({ name }) => !isKnownKind(name));
      if (odd !== undefined) return wrong(problem.wrongKind({ name: odd.name }));
      const large = given.find(({ size }) => size > largest);
      return large === undefined
        ? understood(given)
        : wrong(problem.fileTooLarge({ name: large.name, most: Math.floor(largest / 1024 / 1024) }));
    },
    write: () => undefined,
  };
}
