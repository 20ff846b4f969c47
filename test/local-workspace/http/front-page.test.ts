import { expect, it } from 'vitest';
import { frontPage } from '../../../src/local-workspace/http/front-page.ts';
import { defaultFurniture, furnish } from '../../../src/local-workspace/state/furnish.ts';

const state = furnish(defaultFurniture(), () => 'random');
const said = (text: string) => ({
  type: 'message' as const,
  team: 'T0AGENCY01',
  thread_broadcast: false,
  channel: 'C0TEAM0001',
  user: 'U0AOI00001',
  ts: '1.0',
  text,
  blocks: [],
  attachments: [],
  reactions: [],
  files: [],
});

it('shows every channel with what was said there, and who can act', () => {
  const page = frontPage(state, 'http://127.0.0.1:3001');
  expect(page).toContain('#team');
  expect(page).toContain('Haru Kawamura, Kawa Foods');
  expect(page).toContain('curl -s http://127.0.0.1:3001/person/');
});

it('shows what people wrote as text, whatever they wrote', () => {
  state.messages['C0TEAM0001'] = [said('<script>alert(1)</script>')];
  expect(frontPage(state, '')).not.toContain('<script>');
});
