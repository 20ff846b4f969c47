import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Dial, liveLine } from '../../../../src/local-workspace/page/store/live-line.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function line() {
  const calls: { on: Parameters<Dial>[0]; closed: boolean }[] = [];
  const heard: unknown[] = [];
  const tab = { hidden: false, listener: (): void => undefined };
  const listen = liveLine(
    (on) => {
      const call = { on, closed: false };
      calls.push(call);
      return () => {
        call.closed = true;
      };
    },
    {
      isHidden: () => tab.hidden,
      onChange(listener) {
        tab.listener = listener;
        return () => {
          tab.listener = () => undefined;
        };
      },
    },
  );
  const stop = listen({ onChange: (change) => heard.push(change), onConnection: (open) => heard.push(open) });
  const look = (hidden: boolean): void => {
    tab.hidden = hidden;
    tab.listener();
  };
  return { calls, heard, stop, look };
}

const change = { seen: true, channels: ['C1'], home: false, outside: false };

describe('the line to the workspace', () => {
  it('says what changed and whether it is open', () => {
    const { calls, heard } = line();
    calls[0]?.on.open();
    calls[0]?.on.message(JSON.stringify(change));
    expect(heard).toEqual([true, change]);
  });

  it('is dialled again after it was lost, however often', () => {
    const { calls, heard } = line();
    calls[0]?.on.lost();
    expect([heard, calls[0]?.closed, calls.length]).toEqual([[false], true, 1]);
    vi.advanceTimersByTime(2_000);
    calls[1]?.on.lost();
    calls[0]?.on.lost();
    vi.advanceTimersByTime(2_000);
    expect([heard, calls.length]).toEqual([[false, false], 3]);
  });

  it('is given up while nobody looks at the tab, and taken up when somebody does', () => {
    const { calls, look } = line();
    look(true);
    vi.advanceTimersByTime(29_000);
    expect(calls[0]?.closed).toBe(false);
    vi.advanceTimersByTime(2_000);
    expect(calls[0]?.closed).toBe(true);
    look(false);
    expect(calls).toHaveLength(2);
  });

  it('stays when somebody only looked away for a moment', () => {
    const { calls, look } = line();
    look(true);
    vi.advanceTimersByTime(5_000);
    look(false);
    vi.advanceTimersByTime(60_000);
    expect([calls.length, calls[0]?.closed]).toEqual([1, false]);
  });

  it('ends for good', () => {
    const { calls, stop } = line();
    calls[0]?.on.lost();
    stop();
    vi.advanceTimersByTime(60_000);
    expect(calls).toHaveLength(1);
  });
});
