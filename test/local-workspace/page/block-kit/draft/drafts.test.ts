import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DraftEvent,
  type Drafts,
  isWaiting,
  keyOf,
  nextDrafts,
  noDrafts,
  shownState,
} from '../../../../../src/local-workspace/page/block-kit/draft/drafts.ts';
import type { StateValues } from '../../../../../src/local-workspace/state/view.ts';

const spot = { blockId: 'name', actionId: 'value' };
const key = keyOf(spot);
const state = (value: string | null) => ({ type: 'plain_text_input', value }) as const;
const types = (value: string): DraftEvent => ({
  type: 'entered',
  spot,
  entry: value,
  shown: state(value || null),
  tells: false,
});
const showsAll = (values: StateValues): DraftEvent => ({ type: 'shown', values });
const shows = (value: string | null): DraftEvent => showsAll({ name: { value: state(value) } });
const sends = (version: number): DraftEvent => ({ type: 'sent', key, version });
const answers = (version: number, how: 'kept' | 'lost' | 'refused' = 'kept'): DraftEvent => ({
  type: 'answered',
  key,
  version,
  how,
});
const drafted = (...events: DraftEvent[]): Drafts => events.reduce(nextDrafts, noDrafts);
const seen = (drafts: Drafts) => {
  const shown = shownState(drafts, spot);
  return shown?.type === 'plain_text_input' ? shown.value : 'nothing';
};

describe('what a person types', () => {
  it('stands over what the workspace shows', () => {
    expect(seen(drafted(shows('old'), types('new')))).toBe('new');
  });

  it('is not taken back by an echo of what was typed before it', () => {
    const drafts = drafted(
      shows(null),
      types('a'),
      sends(1),
      types('ab'),
      shows('a'),
      answers(1),
      shows('a'),
    );
    expect(seen(drafts)).toBe('ab');
    expect(Object.values(drafts.byKey).filter(isWaiting)).toHaveLength(1);
  });

  it('gives way once the workspace shows exactly it, in whichever order answer and echo come', () => {
    const start = [shows(null), types('a'), sends(1)];
    expect(drafted(...start, shows('a'), answers(1)).byKey).toEqual({});
    expect(drafted(...start, answers(1), shows('a')).byKey).toEqual({});
    expect(drafted(...start, answers(1)).byKey).not.toEqual({});
  });

  it('survives an update of the app while its ids stand, and goes with them', () => {
    expect(
      seen(
        drafted(
          shows(null),
          types('a'),
          showsAll({ other: { value: state(null) }, name: { value: state(null) } }),
        ),
      ),
    ).toBe('a');
    expect(drafted(shows(null), types('a'), showsAll({ other: { value: state(null) } })).byKey).toEqual({});
  });

  it('does not survive another kind of input under the same ids', () => {
    expect(
      drafted(
        shows(null),
        types('a'),
        showsAll({ name: { value: { type: 'email_text_input', value: null } } }),
      ).byKey,
    ).toEqual({});
  });

  it('waits to be sent again when it never arrived', () => {
    const drafts = drafted(shows(null), types('a'), sends(1), answers(1, 'lost'));
    expect(seen(drafts)).toBe('a');
    expect(Object.values(drafts.byKey).every(isWaiting)).toBe(true);
  });

  it('goes when the workspace refuses it, unless something newer has been typed', () => {
    expect(seen(drafted(shows('old'), types('a'), sends(1), answers(1, 'refused')))).toBe('old');
    expect(seen(drafted(shows('old'), types('a'), sends(1), types('ab'), answers(1, 'refused')))).toBe('ab');
  });

  it('may empty the field', () => {
    const drafts = drafted(shows('old'), types(''), sends(1), answers(1));
    expect(seen(drafts)).toBeNull();
    expect(nextDrafts(drafts, shows(null)).byKey).toEqual({});
  });
});

it('lets a file stand until its name is shown', () => {
  const drafts = drafted(
    showsAll({ name: { value: { type: 'file_input', files: [] } } }),
    {
      type: 'entered',
      spot,
      entry: [{ name: 'a.txt', content: '', encoding: 'base64' }],
      shown: { type: 'file_input', files: [] },
      tells: false,
    },
    sends(1),
    answers(1),
  );
  expect(drafts.byKey[key]).toBeDefined();
});

it('never loses a keystroke, whatever the order of echoes and answers', () => {
  const steps = fc.array(fc.constantFrom('type', 'send', 'answer', 'lose', 'show old', 'show now'), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(steps, (names) => {
      let drafts = drafted(shows(null));
      let typed = '';
      let held = '';
      let underWay: { version: number; text: string } | undefined;
      for (const name of names) {
        const draft = drafts.byKey[key];
        if (name === 'type') {
          typed += 'x';
          drafts = nextDrafts(drafts, types(typed));
        } else if (name === 'send' && draft && isWaiting(draft) && !underWay) {
          underWay = { version: draft.version, text: typed };
          drafts = nextDrafts(drafts, sends(draft.version));
        } else if (name === 'answer' && underWay) {
          held = underWay.text;
          drafts = nextDrafts(drafts, answers(underWay.version));
          underWay = undefined;
        } else if (name === 'lose' && underWay) {
          drafts = nextDrafts(drafts, answers(underWay.version, 'lost'));
          underWay = undefined;
        } else if (name === 'show now') drafts = nextDrafts(drafts, shows(held || null));
        else if (name === 'show old' && drafts.byKey[key]) drafts = nextDrafts(drafts, shows(null));
        expect(seen(drafts) ?? '').toBe(typed);
      }
    }),
  );
});
