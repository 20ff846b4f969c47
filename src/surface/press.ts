import type { z } from 'zod';
import type { Call, Desk } from './desk.ts';
import type { Reply } from './reply.ts';

/** A press on a button: what the person saw (`value`, parsed) and who pressed where. */
export interface Press<V> extends Call {
  readonly value: V;
}

export interface ButtonHandler<V extends z.ZodType = z.ZodType> {
  readonly press: string;
  readonly value: V;
  answer(press: Press<z.output<V>>, desk: Desk): Promise<Reply>;
}

/** The handler of every button whose card says `press: id`. */
export function button<V extends z.ZodType>(
  press: string,
  value: V,
  answer: (press: Press<z.output<V>>, desk: Desk) => Promise<Reply>,
): ButtonHandler<V> {
  return { press, value, answer };
}
