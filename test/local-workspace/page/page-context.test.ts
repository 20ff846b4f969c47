import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type Page, PageContext, usePage } from '../../../src/local-workspace/page/page-context.ts';
import { sayIn } from '../../../src/local-workspace/page/say.ts';
import { personOverHttp } from '../../../src/local-workspace/page/store/person-over-http.ts';
import { useSay } from '../../../src/local-workspace/page/use-say.ts';
import { seen, user } from './seen-things.ts';

const nothing = (): void => undefined;
const page: Page = {
  me: user({ id: 'U0REN00001', name: 'Ren Mori' }),
  seen: seen(),
  api: personOverHttp('U0REN00001', () => Promise.reject(new Error('nobody asks'))),
  locale: 'ja',
  dateLocale: 'ja-JP',
  say: sayIn('ja'),
  tell: nothing,
  note: nothing,
  openChannel: nothing,
  openHome: nothing,
  openLink: nothing,
  onLive: () => nothing,
};

function Speaker() {
  const { me } = usePage();
  const say = useSay();
  return say({ en: 'I am {name}', ja: '{name} です', zh: '我是 {name}' }, { name: me.name });
}

describe('what the parts of the page share', () => {
  it('is there for whatever stands in the page, and speaks its language', () => {
    expect(renderToString(createElement(PageContext, { value: page }, createElement(Speaker)))).toBe(
      'Ren Mori です',
    );
  });

  it('is missed loudly outside of it', () => {
    expect(() => renderToString(createElement(Speaker))).toThrow('outside of the page');
  });
});
