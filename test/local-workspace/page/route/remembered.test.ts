import { describe, expect, it } from 'vitest';
import {
  memoryOr,
  recallRoute,
  rememberRoute,
} from '../../../../src/local-workspace/page/route/remembered.ts';
import { memory } from './memory.ts';

describe('where one was', () => {
  const kept = memory();
  rememberRoute(kept, { userId: 'U1', place: 'C1', thread: '1.1', lang: 'ja', theme: 'dark' });

  it('is found again without an address', () => {
    expect(recallRoute(kept, '')).toEqual({
      userId: 'U1',
      place: 'C1',
      thread: '1.1',
      lang: 'ja',
      theme: 'dark',
    });
  });

  it('gives way to the address, but for language and theme, which are a person’s own', () => {
    expect(recallRoute(kept, '#/U2/C2')).toEqual({ userId: 'U2', place: 'C2', lang: 'ja', theme: 'dark' });
    expect(recallRoute(kept, '#/U2/C2?lang=zh')).toMatchObject({ lang: 'zh', theme: 'dark' });
    expect(recallRoute(kept, '#/?lang=zh')).toMatchObject({ userId: 'U1', lang: 'zh' });
  });

  it('is nowhere in a browser that keeps nothing', () => {
    const refusing = memoryOr(() => {
      throw new Error('SecurityError');
    });
    rememberRoute(refusing, { userId: 'U1' });
    expect(recallRoute(refusing, '')).toEqual({});
  });
});
