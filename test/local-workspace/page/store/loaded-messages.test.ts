import { describe, expect, it } from 'vitest';
import {
  inChannel,
  sizeToAsk,
  withNewest,
  withOlder,
} from '../../../../src/local-workspace/page/store/loaded-messages.ts';
import { message } from '../seen-things.ts';

const page = (hasMore: boolean, ...ts: string[]) => ({ messages: ts.map((one) => message(one)), hasMore });
const tsOf = ({ messages }: { messages: readonly { ts: string }[] }): string[] =>
  messages.map(({ ts }) => ts);

describe('the newest page comes again', () => {
  it('what is older stays above it, what is gone is gone', () => {
    const loaded = page(true, '1', '2', '3', '4');
    expect(tsOf(withNewest(loaded, page(true, '3', '5')))).toEqual(['1', '2', '3', '5']);
    expect(withNewest(loaded, page(true, '3', '5')).hasMore).toBe(true);
  });

  it('alone, where there may be messages between it and the older ones', () => {
    expect(tsOf(withNewest(page(false, '1', '2'), page(true, '7', '8')))).toEqual(['7', '8']);
  });

  it('alone, where it is all there is', () => {
    expect(tsOf(withNewest(page(false, '1', '2', '3'), page(false, '3')))).toEqual(['3']);
    expect(tsOf(withNewest(page(false, '1'), page(false)))).toEqual([]);
    expect(tsOf(withNewest(undefined, page(true, '1')))).toEqual(['1']);
  });

  it('is asked for as long as what was loaded, within bounds', () => {
    expect(sizeToAsk(undefined)).toBe(50);
    expect(sizeToAsk(page(true, ...Array.from({ length: 120 }, (_, at) => String(at))))).toBe(120);
    expect(sizeToAsk(page(true, ...Array.from({ length: 900 }, (_, at) => String(at))))).toBe(500);
  });
});

describe('an older page', () => {
  it('stands above, and says whether there are more', () => {
    expect(withOlder(page(true, '3'), '3', page(false, '1', '2'))).toEqual(page(false, '1', '2', '3'));
  });

  it('is dropped when it was asked for above another message than the first of now', () => {
    expect(tsOf(withOlder(page(true, '5'), '3', page(false, '1', '2')))).toEqual(['5']);
  });

  it('without anything new is the end', () => {
    expect(withOlder(page(true, '3'), '3', page(true))).toEqual(page(false, '3'));
  });
});

describe('a channel', () => {
  it('shows answers in threads only where they were sent there, too', () => {
    const messages = [
      message('1', { threadTs: '1' }),
      message('2', { threadTs: '1' }),
      message('3', { threadTs: '1', broadcast: true }),
      message('4'),
    ];
    expect(inChannel(messages).map(({ ts }) => ts)).toEqual(['1', '3', '4']);
  });
});
