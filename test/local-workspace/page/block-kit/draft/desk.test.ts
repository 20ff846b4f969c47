import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fateOf, openDesk } from '../../../../../src/local-workspace/page/block-kit/draft/desk.ts';
import type { Spot } from '../../../../../src/local-workspace/page/block-kit/draft/drafts.ts';
import type { Entry } from '../../../../../src/local-workspace/page/person-api.ts';
import type { Outcome } from '../../../../../src/local-workspace/person/outcome.ts';

const at = (blockId: string): Spot => ({ blockId, actionId: 'v' });
const typing = (blockId: string, entry: string, rest: object = {}) => ({
  spot: at(blockId),
  entry,
  shown: { type: 'plain_text_input', value: entry } as const,
  ...rest,
});

function opened(answer: (entry: Entry) => Outcome | Promise<Outcome> = () => ({ ok: true })) {
  const log: string[] = [];
  const failed: Outcome[] = [];
  const desk = openDesk(
    async (spot, entry, quiet) => {
      log.push(`${quiet ? 'keeps' : 'tells'} ${spot.blockId}=${entry}`);
      const outcome = await answer(entry);
      log.push(`answered ${spot.blockId}=${entry}`);
      return outcome;
    },
    (_, outcome) => failed.push(outcome),
  );
  desk.show({
    a: { v: { type: 'plain_text_input', value: null } },
    b: { v: { type: 'plain_text_input', value: null } },
  });
  return { desk, log, failed };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('entering', () => {
  it('waits for a pause while somebody types, and sends only the newest', async () => {
    const { desk, log } = opened();
    desk.enter(typing('a', 'x', { later: true, tells: false }));
    await vi.advanceTimersByTimeAsync(200);
    desk.enter(typing('a', 'xy', { later: true, tells: false }));
    await vi.advanceTimersByTimeAsync(299);
    expect(log).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(log).toEqual(['keeps a=xy', 'answered a=xy']);
  });

  it('sends a choice at once, and what was being typed elsewhere with it', async () => {
    const { desk, log } = opened();
    desk.enter(typing('a', 'x', { later: true, tells: false }));
    desk.enter(typing('b', 'y'));
    await vi.advanceTimersByTimeAsync(0);
    expect(log).toEqual(['keeps a=x', 'answered a=x', 'tells b=y', 'answered b=y']);
  });

  it('says what the workspace does not take, and goes back to what it shows', async () => {
    const { desk, failed } = opened(() => ({ ok: false, error: 'no_such_option' }));
    desk.enter(typing('a', 'x'));
    await vi.advanceTimersByTimeAsync(0);
    expect(failed).toEqual([{ ok: false, error: 'no_such_option' }]);
    expect(desk.now().byKey).toEqual({});
  });
});

describe('a press or a submission', () => {
  it('comes after all that was entered before it', async () => {
    const { desk, log } = opened(() => new Promise((done) => setTimeout(() => done({ ok: true }), 500)));
    desk.enter(typing('a', 'x', { later: true }));
    const pressed = desk.act(async () => {
      log.push('press');
      return { ok: true };
    });
    await vi.advanceTimersByTimeAsync(2000);
    await pressed;
    expect(log).toEqual(['tells a=x', 'answered a=x', 'press']);
  });

  it('does not happen while the workspace does not have what was entered', async () => {
    const { desk, log } = opened(() => ({ ok: false, error: 'workspace_unreachable' }));
    desk.enter(typing('a', 'x', { later: true }));
    expect(await desk.flush()).toBe(false);
    const outcome = await desk.act(async () => {
      log.push('press');
      return { ok: true };
    });
    expect(outcome.ok).toBe(false);
    expect(log).not.toContain('press');
    expect(desk.now().byKey).not.toEqual({});
  });

  it('is not held up by what is typed after it', async () => {
    const { desk } = opened();
    desk.enter(typing('a', 'x', { later: true }));
    const flushed = desk.flush();
    desk.enter(typing('a', 'xy', { later: true }));
    expect(await flushed).toBe(true);
  });

  it('shows what it carries at once, so that the next choice counts from there', () => {
    const { desk } = opened(() => new Promise(() => undefined));
    void desk.act(() => new Promise(() => undefined), typing('a', 'x'));
    expect(Object.values(desk.now().byKey).map(({ entry }) => entry)).toEqual(['x']);
  });

  it('tells when everything is there', async () => {
    const { desk } = opened();
    desk.enter(typing('a', 'x', { later: true }));
    expect(await desk.flush()).toBe(true);
  });

  it('may carry a value, which stands until the workspace shows it', async () => {
    const { desk, log } = opened();
    await desk.act(
      async () => {
        log.push('choose');
        return { ok: true };
      },
      typing('a', 'x'),
    );
    expect(log).toEqual(['choose']);
    expect(Object.values(desk.now().byKey)).toHaveLength(1);
    desk.show({ a: { v: { type: 'plain_text_input', value: 'x' } } });
    expect(desk.now().byKey).toEqual({});
  });
});

it('tells who listens of every change, until they stop', async () => {
  const { desk } = opened();
  const heard = vi.fn();
  const stop = desk.onChange(heard);
  desk.enter(typing('a', 'x'));
  expect(heard).toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(0);
  heard.mockClear();
  stop();
  desk.enter(typing('a', 'xy'));
  expect(heard).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(0);
});

it('knows what became of an entry', () => {
  expect(fateOf({ ok: true })).toBe('kept');
  expect(fateOf({ ok: false, error: 'operation_timeout' })).toBe('kept');
  expect(fateOf({ ok: false, error: 'workspace_unreachable' })).toBe('lost');
  expect(fateOf({ ok: false, error: 'no_such_input' })).toBe('refused');
});
