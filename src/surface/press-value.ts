import { z } from 'zod';

const PressValue = z.record(z.string(), z.string());

/** The action id of a button: its press, with a number when the card repeats it, because ids are unique in a block. */
export const actionIdFor = (press: string, nth: number): string => (nth === 1 ? press : `${press}#${nth}`);

/** Of a button that opens an address. Slack reports its press, too, and does not say that there was an address. */
export const linkActionId = (actionId: string): string => `link:${actionId}`;

export const isLink = (actionId: string): boolean => actionId.startsWith('link:');

/** The press that an action id stands for. */
export const pressOf = (actionId: string): string => actionId.replace(/#\d+$/, '');

/** What a pressed button carries; `undefined` when it is not one of ours. */
export function readPressValue(value: unknown): Readonly<Record<string, string>> | undefined {
  if (value === undefined || value === null || value === '') return {};
  const text = z.string().safeParse(value);
  if (!text.success) return undefined;
  try {
    const json: unknown = JSON.parse(text.data);
    return PressValue.safeParse(json).data;
  } catch {
    return undefined;
  }
}
