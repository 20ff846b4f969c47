import type { InputBlockElement } from '@slack/types';
import type { Locale } from '../kernel/locale.ts';
import type { Said } from '../kernel/phrase.ts';
import type { Entered } from './entered.ts';
import { problem } from './field-problems.ts';

/** What was understood, or what is wrong and how to mend it. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Said };

/** What a field needs to know to draw its element. */
export interface Drawing {
  readonly locale: Locale;
  readonly actionId: string;
  readonly entered: Entered | undefined;
  /** Options known only at opening; they take the place of the declared ones. */
  readonly options: readonly { readonly value: string; readonly label: Said }[] | undefined;
}

/** One input of a form: how it looks and how what was entered is read. */
export interface Field<T> {
  readonly label: Said;
  readonly hint?: Said;
  readonly kind: string;
  readonly optional: boolean;
  /** The form hears of a new choice at once, or of every character; left out: when it is submitted. */
  readonly tells?: 'choice' | 'typing';
  /** Phantom: what reading it gives. */
  readonly gives?: T;
  /** `undefined` when there is nothing to choose from: the field is then left out. */
  draw(drawing: Drawing): InputBlockElement | undefined;
  read(entered: Entered | undefined): Read<T>;
  /** The way back from `read`: what has to stand in the element for this value. */
  write(value: T): Entered | undefined;
}

/** Hint and the like, the same for every field. */
export interface Asked {
  readonly hint?: Said;
}

export const understood = <T>(value: T): Read<T> => ({ ok: true, value });
export const wrong = (said: Said): { readonly ok: false; readonly problem: Said } => ({
  ok: false,
  problem: said,
});

/** A field whose answer is one text. */
export function oneText<T>(
  base: { readonly label: Said; readonly kind: string; readonly asked: Asked | undefined },
  way: {
    draw(drawing: Drawing & { readonly entered: string | undefined }): InputBlockElement | undefined;
    read(text: string): Read<T>;
    write(value: T): string;
  },
): Field<T> {
  return {
    label: base.label,
    kind: base.kind,
    optional: false,
    ...base.asked,
    draw: (drawing) => way.draw({ ...drawing, entered: textOf(drawing.entered) }),
    read(entered) {
      const text = textOf(entered);
      return text === undefined ? wrong(problem.required()) : way.read(text);
    },
    write: way.write,
  };
}

// A draft of an earlier version of the form may hold ticks where there is a text now.
const textOf = (entered: Entered | undefined): string | undefined =>
  typeof entered === 'string' && entered !== '' ? entered : undefined;

/** Its form is drawn anew with what is chosen or typed here. */
export const live = <T>(field: Field<T>, tells: 'choice' | 'typing'): Field<T> => ({ ...field, tells });

/** May be left empty; reading it then gives `undefined`. */
export function optional<T>(field: Field<T>): Field<T | undefined> {
  return {
    ...field,
    optional: true,
    read: (entered) => (entered === undefined ? understood(undefined) : field.read(entered)),
    write: (value) => (value === undefined ? undefined : field.write(value)),
  };
}
