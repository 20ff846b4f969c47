import type { InputBlockElement, PlainTextOption } from '@slack/types';
import type { Locale } from '../kernel/locale.ts';
import type { Said } from '../kernel/phrase.ts';
import { plainText } from './blocks.ts';
import type { Entered } from './entered.ts';
import { type Asked, type Drawing, type Field, oneText, type Read, understood, wrong } from './field-kind.ts';
import { problem } from './field-problems.ts';
import { limits } from './limits.ts';
import { fits, plainLine, plainValue } from './plain-text.ts';

export interface Option {
  readonly value: string;
  readonly label: Said;
}

/** One of the options. Declare `[]` when they are known only at opening; then any value that was offered is read. */
export function choice(label: Said, options: readonly Option[], asked?: Asked): Field<string> {
  return oneOf(label, options, understood, asked);
}

/** A choice whose value is something narrower than a string. */
export function oneOf<T extends string>(
  label: Said,
  options: readonly Option[],
  read: (value: string) => Read<T>,
  asked?: Asked,
): Field<T> {
  return oneText<T>(
    { label, kind: 'choice', asked },
    {
      draw(drawing) {
        const offered = drawOptions(drawing.options ?? options, drawing.locale);
        if (offered.length === 0) return undefined;
        const initial = offered.find((option) => option.value === drawing.entered);
        return {
          type: 'static_select',
          action_id: drawing.actionId,
          options: offered,
          ...(initial === undefined ? {} : { initial_option: initial }),
        };
      },
      read: (value) => (isOffered(value, options) ? read(value) : wrong(problem.notOffered())),
      write: (value) => value,
    },
  );
}

/** Any number of the options, at least one unless optional. */
export function choices(label: Said, options: readonly Option[], asked?: Asked): Field<readonly string[]> {
  return ticks(
    { label, kind: 'choices', asked },
    {
      draw(drawing) {
        const offered = drawOptions(drawing.options ?? options, drawing.locale);
        return offered.length === 0
          ? undefined
          : { type: 'multi_static_select', ...picking(drawing, offered) };
      },
      read: (values) =>
        values.every((value) => isOffered(value, options)) ? understood(values) : wrong(problem.notOffered()),
    },
  );
}

/** Points that are all to be confirmed, one tick each; reading gives their values. */
export function acknowledgement(
  label: Said,
  points: readonly Option[],
  asked?: Asked,
): Field<readonly string[]> {
  if (points.length > limits.checkboxes)
    throw new Error(`an acknowledgement takes ${limits.checkboxes} points at most`);
  return ticks(
    { label, kind: 'acknowledgement', asked },
    {
      draw(drawing) {
        const offered = (drawing.options ?? points).slice(0, limits.checkboxes);
        if (offered.length === 0) return undefined;
        return {
          type: 'checkboxes',
          ...picking(
            drawing,
            offered.map((point) => drawPoint(point, drawing.locale)),
          ),
        };
      },
      read(values) {
        const missing = points.filter((point) => !values.includes(point.value)).length;
        return missing === 0 ? understood(values) : wrong(problem.notAcknowledged({ missing }));
      },
    },
  );
}

function ticks(
  base: { readonly label: Said; readonly kind: string; readonly asked: Asked | undefined },
  way: {
    draw(drawing: Drawing): InputBlockElement | undefined;
    read(values: readonly string[]): Read<readonly string[]>;
  },
): Field<readonly string[]> {
  return {
    label: base.label,
    kind: base.kind,
    optional: false,
    ...base.asked,
    draw: way.draw,
    read(entered) {
      const values = [...new Set(listOf(entered))];
      return values.length === 0 ? wrong(problem.required()) : way.read(values);
    },
    write: (values) => [...values],
  };
}

const listOf = (entered: Entered | undefined): readonly string[] =>
  entered === undefined ? [] : typeof entered === 'string' ? [entered] : entered;

const isOffered = (value: string, options: readonly Option[]): boolean =>
  fits(value, limits.optionValue) &&
  (options.length === 0 || options.some((option) => option.value === value));

function picking(drawing: Drawing, options: PlainTextOption[]) {
  const ticked = listOf(drawing.entered);
  const initial = options.filter((option) => option.value !== undefined && ticked.includes(option.value));
  return {
    action_id: drawing.actionId,
    options,
    ...(initial.length === 0 ? {} : { initial_options: initial }),
  };
}

/** The first hundred, each once: Slack takes no more and tells equal values not apart. */
function drawOptions(options: readonly Option[], locale: Locale): PlainTextOption[] {
  const once = new Map(options.map((option) => [option.value, option]));
  return [...once.values()].slice(0, limits.options).map((option) => ({
    text: plainText(option.label, locale, limits.optionText),
    value: checkedValue(option.value),
  }));
}

/** What is confirmed has to be read in full, so a long point runs on into the option's second line. */
function drawPoint({ value, label }: Option, locale: Locale): PlainTextOption {
  const text = plainLine(plainValue(label, locale), limits.optionText * 2);
  const points = [...text];
  if (points.length <= limits.optionText)
    return { text: { type: 'plain_text', text }, value: checkedValue(value) };
  const space = points.lastIndexOf(' ', limits.optionText - 1);
  const cut = space > limits.optionText / 2 ? space : limits.optionText;
  return {
    text: { type: 'plain_text', text: points.slice(0, cut).join('') },
    value: checkedValue(value),
    description: { type: 'plain_text', text: plainLine(points.slice(cut).join(''), limits.optionText) },
  };
}

function checkedValue(value: string): string {
  if (value !== '' && fits(value, limits.optionValue)) return value;
  throw new Error(`an option's value has 1 to ${limits.optionValue} characters: ${JSON.stringify(value)}`);
}
