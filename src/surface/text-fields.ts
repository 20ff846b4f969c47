import type { PlainTextInput } from '@slack/types';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { parseDay } from '../kernel/calendar.ts';
import type { Said } from '../kernel/phrase.ts';
import { type Asked, type Drawing, type Field, oneText, type Read, understood, wrong } from './field-kind.ts';
import { problem } from './field-problems.ts';
import { limits } from './limits.ts';
import { codePoints } from './plain-text.ts';

const identity = (text: string): string => text;

const beginning = (text: string, most: number): string => [...text].slice(0, most).join('');

/** The element that people type into; what stands in it at first must not be longer than it takes. */
export function textInput(drawing: Drawing, most: number, multiline: boolean): PlainTextInput {
  const room = Math.min(most, limits.inputText);
  const initial = typeof drawing.entered === 'string' ? beginning(drawing.entered, room) : '';
  return {
    type: 'plain_text_input',
    action_id: drawing.actionId,
    multiline,
    max_length: room,
    ...(initial === '' ? {} : { initial_value: initial }),
  };
}

function withinLength(text: string, most: number): Read<string> {
  const length = codePoints(text);
  return length > most ? wrong(problem.tooLong({ most, length })) : understood(text);
}

export function shortText(label: Said, most: number, asked?: Asked): Field<string> {
  return oneText(
    { label, kind: 'short-text', asked },
    {
      draw: (drawing) => textInput(drawing, most, false),
      read: (text) => withinLength(text.replaceAll(/\s*\n\s*/g, ' '), most),
      write: identity,
    },
  );
}

export function longText(label: Said, most: number, asked?: Asked): Field<string> {
  return oneText(
    { label, kind: 'long-text', asked },
    {
      draw: (drawing) => textInput(drawing, most, true),
      read: (text) => withinLength(text, most),
      write: identity,
    },
  );
}

/** A list, one item per line; empty lines are dropped. */
export function lines(
  label: Said,
  most: { readonly items: number; readonly characters: number },
  asked?: Asked,
): Field<readonly string[]> {
  return oneText<readonly string[]>(
    { label, kind: 'lines', asked },
    {
      draw: (drawing) => textInput(drawing, limits.inputText, true),
      read(text) {
        const items = text.split('\n').map((item) => item.trim());
        const full = items.filter((item) => item !== '');
        if (full.length > most.items)
          return wrong(problem.tooManyLines({ most: most.items, count: full.length }));
        const long = items.findIndex((item) => codePoints(item) > most.characters);
        return long === -1
          ? understood(full)
          : wrong(problem.lineTooLong({ line: long + 1, most: most.characters }));
      },
      write: (items) => items.join('\n'),
    },
  );
}

/** The text of an amount; the act turns it into Money with the engagement's currency. */
export function amount(label: Said, asked?: Asked): Field<string> {
  const most = 40;
  return oneText(
    { label, kind: 'amount', asked },
    {
      draw: (drawing) => textInput(drawing, most, false),
      read: (text) =>
        /\d/.test(text.normalize('NFKC')) ? withinLength(text, most) : wrong(problem.notAnAmount()),
      write: identity,
    },
  );
}

export function day(label: Said, asked?: Asked): Field<Temporal.PlainDate> {
  return oneText(
    { label, kind: 'day', asked },
    {
      draw: ({ actionId, entered }) => ({
        type: 'datepicker',
        action_id: actionId,
        ...(entered !== undefined && parseDay(entered) !== undefined ? { initial_date: entered } : {}),
      }),
      read(text) {
        const date = parseDay(text);
        return date === undefined ? wrong(problem.notADay()) : understood(date);
      },
      write: (date) => date.toString(),
    },
  );
}

const Email = z.email().max(254);

export function email(label: Said, asked?: Asked): Field<string> {
  return oneText(
    { label, kind: 'email', asked },
    {
      draw: ({ actionId, entered }) => ({
        type: 'email_text_input',
        action_id: actionId,
        ...(entered === undefined ? {} : { initial_value: beginning(entered, limits.inputText) }),
      }),
      read: (text) => (Email.safeParse(text).success ? understood(text) : wrong(problem.notAnEmail())),
      write: identity,
    },
  );
}

export function url(label: Said, asked?: Asked): Field<string> {
  return oneText(
    { label, kind: 'url', asked },
    {
      draw: ({ actionId, entered }) => ({
        type: 'url_text_input',
        action_id: actionId,
        ...(entered === undefined ? {} : { initial_value: beginning(entered, limits.inputText) }),
      }),
      read(text) {
        if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return wrong(problem.notAUrl());
        return withinLength(text, limits.url);
      },
      write: identity,
    },
  );
}

/** A whole number, with bounds that are part of it. */
export function number(
  label: Said,
  asked: Asked & { readonly least?: number; readonly most?: number } = {},
): Field<number> {
  const { least = Number.MIN_SAFE_INTEGER, most = Number.MAX_SAFE_INTEGER, ...rest } = asked;
  return oneText(
    { label, kind: 'number', asked: rest },
    {
      draw: ({ actionId, entered }) => ({
        type: 'number_input',
        action_id: actionId,
        is_decimal_allowed: false,
        ...(asked.least === undefined ? {} : { min_value: String(least) }),
        ...(asked.most === undefined ? {} : { max_value: String(most) }),
        ...(entered !== undefined && /^-?\d{1,15}$/.test(entered) ? { initial_value: entered } : {}),
      }),
      read(text) {
        const plain = text.normalize('NFKC');
        if (!/^[+-]?\d{1,15}$/.test(plain)) return wrong(problem.notANumber());
        const value = Number(plain);
        if (value < least) return wrong(problem.tooSmall({ least }));
        return value > most ? wrong(problem.tooLarge({ most })) : understood(value);
      },
      write: String,
    },
  );
}
